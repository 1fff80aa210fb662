"""Fits the network that tells a caller's first words (README.md) and writes models/onset/weights.json.

    python training/onset/fit.py FOLDER OUT    # FOLDER has the rows of `npm run bench:bot -- onset-rows`
"""

import base64
import json
import math
import sys

import numpy as np
import torch

HEAD = 4
UNITS = 24
EPOCHS = 16
BATCH = 1024
SEED = 1
# Windows of speech that are fitted on: from where the voice is in them. Those after the first 300 ms count less.
FIRST_MS, EARLY_MS, LATE_WORTH = 22, 300, 0.3
# A caller is to be told from within 60 to 200 ms.
DECIDING_MS, DECIDING_WORTH = (60, 200), 1.5
# Coughs that end in a clear voice are nearly speech.
WORTH = {"wider cough": 0.6}
# Of the other sounds of the validation part at most so many, by the mean over its kinds, are taken for speech.
MOST_STOPPED = 0.05
DUE_MS = 188


def load(folder, part):
    """The rows of callers and of other sounds, scenes and kinds numbered through."""
    kinds, scenes, all_rows = [], 0, []
    for which in ("speech", "others"):
        path = f"{folder}/{part}-{which}.rows"
        with open(path + ".json") as file:
            about = json.load(file)
        rows = np.fromfile(path, dtype=np.float32).reshape(-1, HEAD + about["traits"])
        rows[:, 0] += scenes
        rows[:, 1] += len(kinds)
        scenes += about["scenes"]
        kinds += about["kinds"]
        all_rows.append(rows)
    return kinds, np.concatenate(all_rows)


def worth(kinds, rows):
    scene, kind, speech, ms = rows[:, 0].astype(int), rows[:, 1].astype(int), rows[:, 2], rows[:, 3]
    w = np.where(speech == 1, np.where(ms < FIRST_MS, 0, np.where(ms <= EARLY_MS, 1, LATE_WORTH)), 1.0)
    deciding = (speech == 1) & (ms > DECIDING_MS[0]) & (ms < DECIDING_MS[1])
    w = w * np.where(deciding, DECIDING_WORTH, 1)
    # A long sound is one mistake, and its windows are alike.
    counted = np.bincount(scene[w > 0], minlength=scene.max() + 1)
    w = w / np.sqrt(np.maximum(1, counted[scene]))
    for name, factor in WORTH.items():
        if name in kinds:
            w[kind == kinds.index(name)] *= factor
    for side in (0, 1):
        w[speech == side] /= w[speech == side].sum()
    return w * (w > 0).sum() / 2


def fit(kinds, rows):
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    w = worth(kinds, rows)
    used = w > 0
    x = rows[used, HEAD:]
    mean, spread = x.mean(0), x.std(0) + 0.05
    x = torch.tensor((x - mean) / spread)
    y, w = torch.tensor(rows[used, 2]), torch.tensor(w[used].astype(np.float32))
    net = torch.nn.Sequential(
        torch.nn.Dropout(0.15),
        torch.nn.Linear(x.shape[1], UNITS),
        torch.nn.ReLU(),
        torch.nn.Dropout(0.1),
        torch.nn.Linear(UNITS, 1),
    )
    optimiser = torch.optim.AdamW(net.parameters(), lr=3e-3, weight_decay=0.02)
    steps = math.ceil(len(x) / BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 6e-3, total_steps=EPOCHS * steps)
    loss_of = torch.nn.BCEWithLogitsLoss(reduction="none")
    for epoch in range(EPOCHS):
        total = 0.0
        for batch in torch.randperm(len(x)).split(BATCH):
            noisy = x[batch] + 0.05 * torch.randn_like(x[batch])
            loss = (w[batch] * loss_of(net(noisy).squeeze(1), y[batch])).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += loss.item()
        print(epoch, round(total / steps, 4), flush=True)
    first, out = net[1], net[4]
    weights = first.weight.detach().numpy() / spread
    bias = first.bias.detach().numpy() - weights @ mean
    return weights, bias, out.weight.detach().numpy()[0], float(out.bias.detach()[0])


def scores(rows, weights, bias, out, out_bias):
    return np.maximum(0, rows[:, HEAD:] @ weights.T + bias) @ out + out_bias


def told(kinds, rows, score, enough):
    """By kind: the share of scenes told late, or of other sounds taken for speech."""
    scene, kind, speech, ms = rows[:, 0].astype(int), rows[:, 1].astype(int), rows[:, 2], rows[:, 3]
    first = np.full(scene.max() + 1, np.inf)
    np.minimum.at(first, scene[score >= enough], ms[score >= enough])
    shares = {}
    for k, name in enumerate(kinds):
        mine = np.unique(scene[kind == k])
        is_speech = speech[kind == k][0] == 1
        shares[name] = (is_speech, float((first[mine] > DUE_MS if is_speech else first[mine] < np.inf).mean()))
    return shares


def chosen(kinds, rows, score):
    """The least threshold that stops the bot seldom enough, and never by a cough of the usual kind or music."""
    for enough in np.arange(0, 8, 0.1):
        shares = told(kinds, rows, score, enough)
        stopped = {name: share for name, (speech, share) in shares.items() if not speech}
        never = stopped.get("cough", 0) + stopped.get("music", 0) + stopped.get("breath", 0)
        if np.mean(list(stopped.values())) <= MOST_STOPPED and never == 0:
            return float(round(enough, 1)), shares
    raise SystemExit("no threshold will do")


def text(numbers):
    return base64.b64encode(np.asarray(numbers, dtype="<f4").tobytes()).decode()


def main(folder, path):
    weights, bias, out, out_bias = fit(*load(folder, "train"))
    kinds, rows = load(folder, "validation")
    score = scores(rows, weights, bias, out, out_bias)
    enough, shares = chosen(kinds, rows, score)
    for name, (speech, share) in shares.items():
        print(f"{name}: {share:.3f} {'late' if speech else 'taken for speech'}")
    print("enough:", enough)
    file = {"enough": enough, "outBias": out_bias, "out": text(out), "bias": text(bias), "weights": text(weights)}
    with open(path, "w") as target:
        json.dump(file, target, indent=1)
        target.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
