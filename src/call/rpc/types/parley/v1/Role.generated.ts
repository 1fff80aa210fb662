// Original file: proto/parley/v1/calls.proto

export const Role = {
  ROLE_UNSPECIFIED: 'ROLE_UNSPECIFIED',
  ROLE_CALLER: 'ROLE_CALLER',
  ROLE_AGENT: 'ROLE_AGENT',
} as const;

export type Role =
  | 'ROLE_UNSPECIFIED'
  | 0
  | 'ROLE_CALLER'
  | 1
  | 'ROLE_AGENT'
  | 2

export type Role__Output = typeof Role[keyof typeof Role]
