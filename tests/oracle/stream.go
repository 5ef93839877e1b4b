package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	yamlv2 "gopkg.in/yaml.v2"
	"sigs.k8s.io/yaml"
)

// How k8s.io/apimachinery (util/yaml, 0.34 and later) cuts a file into documents. Debian has no package of it; these are its rules
// in our words. Where kubectl stops at the first error, this goes on, so that each document can be compared.

const sniffed = 4096 // bytes in which a brace must appear for JSON to be tried

func looksLikeJSON(text []byte) bool {
	if len(text) > sniffed {
		text = text[:sniffed]
	}
	return bytes.HasPrefix(bytes.TrimLeftFunc(text, unicode.IsSpace), []byte("{"))
}

// readText tries JSON first where a brace is the first character. What is no JSON from its first or second object on is YAML.
func readText(text []byte) []result {
	if !looksLikeJSON(text) {
		return readYAML(text)
	}
	var results []result
	decoder := json.NewDecoder(bytes.NewReader(text))
	consumed := 0
	for objects := 0; ; objects++ {
		var raw json.RawMessage
		err := decoder.Decode(&raw)
		if err == io.EOF {
			return results
		}
		if err == nil {
			consumed = int(decoder.InputOffset())
			results = append(results, opened(raw)...)
			continue
		}
		rest, usable := afterBlanks(text[consumed:])
		if objects > 1 || !usable {
			return append(results, result{err: err})
		}
		return append(results, readYAML(rest)...)
	}
}

// afterBlanks drops blanks up to the first line end before YAML is tried. It gives up where fewer than four bytes are left.
func afterBlanks(text []byte) ([]byte, bool) {
	for len(text) >= 4 {
		char, size := utf8.DecodeRune(text)
		if char == utf8.RuneError {
			return nil, false
		}
		if !unicode.IsSpace(char) {
			return text, true
		}
		text = text[size:]
		if char == '\n' {
			return text, true
		}
	}
	return nil, false
}

const separator = "---"

// readYAML cuts at lines that begin with three dashes, wherever they stand. The dashes of a line before any other belong to the
// document that follows. After dashes only blanks or a comment may come, or what stands before them is lost, too.
func readYAML(text []byte) []result {
	var results []result
	var document bytes.Buffer
	flush := func() {
		if document.Len() > 0 {
			results = append(results, yamlDocument(document.Bytes())...)
			document.Reset()
		}
	}
	for len(text) > 0 {
		line := text
		if end := bytes.IndexByte(text, '\n'); end >= 0 {
			line = bytes.TrimSuffix(text[:end], []byte("\r"))
			text = text[end+1:]
		} else {
			text = nil
		}
		if bytes.HasPrefix(line, []byte(separator)) {
			behind := strings.TrimSpace(string(line[len(separator):]))
			if behind != "" && behind[0] != '#' {
				results = append(results, result{err: fmt.Errorf("invalid Yaml document separator: %s", behind)})
				document.Reset()
				continue
			}
			if document.Len() > 0 {
				flush()
				continue
			}
		}
		document.Write(line)
		document.WriteByte('\n')
	}
	flush()
	return results
}

func yamlDocument(document []byte) []result {
	text, err := yaml.YAMLToJSON(document)
	if err != nil {
		return []result{{err: err}}
	}
	if string(text) == "null" { // passed over without a word
		return nil
	}
	value, err := canonical(text, false)
	return []result{{value: value, err: err, undecided: err == nil && losesKeys(document, text)}}
}

// losesKeys says whether keys of different types became the same text, as 1 and "1" do. Which of them kubectl keeps is left to chance.
func losesKeys(document []byte, text []byte) bool {
	var before, after interface{}
	return yamlv2.Unmarshal(document, &before) == nil && json.Unmarshal(text, &after) == nil && entries(before) > entries(after)
}

func entries(value interface{}) int {
	count := 0
	switch value := value.(type) {
	case []interface{}:
		for _, item := range value {
			count += entries(item)
		}
	case map[interface{}]interface{}:
		for _, item := range value {
			count += 1 + entries(item)
		}
	case map[string]interface{}:
		for _, item := range value {
			count += 1 + entries(item)
		}
	}
	return count
}

// opened gives the value of one JSON object; of a list its items, which our reader hands on one by one.
func opened(raw []byte) []result {
	if string(raw) == "null" {
		return nil
	}
	whole := jsonValue(raw)
	var fields map[string]json.RawMessage
	var kind string
	var items []json.RawMessage
	if whole.err != nil || json.Unmarshal(raw, &fields) != nil || json.Unmarshal(fields["kind"], &kind) != nil ||
		!strings.HasSuffix(kind, "List") || fields["items"] == nil || json.Unmarshal(fields["items"], &items) != nil {
		return []result{whole}
	}
	var results []result
	for _, item := range items {
		results = append(results, jsonValue(item))
	}
	return results
}

func jsonValue(raw []byte) result {
	value, err := canonical(raw, true)
	return result{value: value, err: err}
}

var errNumber = errors.New("cannot unmarshal number into Go value of type float64")
