// The oracle reads manifests as `kubectl apply -f` does and prints the values, so that tests can compare our reader with it.
//
// In:  for every case its length in decimal, a newline, and its bytes.
// Out: for every case the number of results, then one line a result: "v " and a value, "e " and why there is none,
//
//	or "u " and one of the values that kubectl may make of it by chance.
//
// Values are canonical: keys sorted, no blanks, numbers as our reader keeps them.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	for {
		bytes, err := nextCase(in)
		if err == io.EOF {
			return
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "oracle:", err)
			os.Exit(1)
		}
		results := read(bytes)
		fmt.Fprintln(out, len(results))
		for _, result := range results {
			if result.undecided {
				fmt.Fprintln(out, "u", result.value)
			} else if result.err != nil {
				fmt.Fprintln(out, "e", strings.ToValidUTF8(strings.ReplaceAll(result.err.Error(), "\n", " "), "?"))
			} else {
				fmt.Fprintln(out, "v", result.value)
			}
		}
	}
}

func nextCase(in *bufio.Reader) ([]byte, error) {
	line, err := in.ReadString('\n')
	if err != nil {
		return nil, err
	}
	length, err := strconv.Atoi(strings.TrimSuffix(line, "\n"))
	if err != nil {
		return nil, err
	}
	bytes := make([]byte, length)
	_, err = io.ReadFull(in, bytes)
	return bytes, err
}

// read gives every document of a file in order.
func read(file []byte) []result {
	// kubectl's file visitor: byte order marks count, and what is not UTF-8 becomes U+FFFD.
	text, _, err := transform.Bytes(unicode.BOMOverride(unicode.UTF8.NewDecoder()), file)
	if err != nil {
		return []result{{err: err}}
	}
	return readText(text)
}
