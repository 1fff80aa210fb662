// A document database for tests: FerretDB's embeddable server over SQLite, speaking MongoDB's wire protocol.
//
// Usage: parley-ferretdb FOLDER
//
// It listens on a free port of the loopback, prints its address on one line and serves until its standard input is
// closed, so that it never outlives the test that started it.
package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: parley-ferretdb FOLDER")
		os.Exit(2)
	}
	if err := serve(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "parley-ferretdb:", err)
		os.Exit(1)
	}
}

func serve(folder string) error {
	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: "127.0.0.1:0"},
		Handler:   "sqlite",
		SQLiteURL: "file:" + folder + "/",
	})
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(context.Background())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		stop()
	}()
	// The address is known only once the server runs.
	go func() { fmt.Println(server.MongoDBURI()) }()
	return server.Run(ctx)
}
