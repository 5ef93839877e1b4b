package main

import (
	"bytes"
	"encoding/json"
	"sort"
	"strconv"
	"strings"
)

type result struct {
	value     string
	err       error
	undecided bool
}

// canonical prints a JSON text with sorted keys. Of JSON files our reader leaves out metadata.managedFields: withoutManaged.
func canonical(text []byte, withoutManaged bool) (string, error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value interface{}
	if err := decoder.Decode(&value); err != nil {
		return "", err
	}
	var out strings.Builder
	if err := print(&out, value); err != nil {
		return "", err
	}
	if !withoutManaged || !dropManaged(value) {
		return out.String(), nil
	}
	out.Reset()
	err := print(&out, value)
	return out.String(), err
}

func dropManaged(value interface{}) bool {
	object, _ := value.(map[string]interface{})
	metadata, _ := object["metadata"].(map[string]interface{})
	_, there := metadata["managedFields"]
	delete(metadata, "managedFields")
	return there
}

func print(out *strings.Builder, value interface{}) error {
	switch value := value.(type) {
	case nil:
		out.WriteString("null")
	case bool:
		out.WriteString(strconv.FormatBool(value))
	case string:
		printString(out, value)
	case json.Number:
		return printNumber(out, string(value))
	case []interface{}:
		out.WriteByte('[')
		for i, item := range value {
			if i > 0 {
				out.WriteByte(',')
			}
			if err := print(out, item); err != nil {
				return err
			}
		}
		out.WriteByte(']')
	case map[string]interface{}:
		return printMap(out, value)
	}
	return nil
}

func printMap(out *strings.Builder, value map[string]interface{}) error {
	keys := make([]string, 0, len(value))
	for key := range value {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	out.WriteByte('{')
	for i, key := range keys {
		if i > 0 {
			out.WriteByte(',')
		}
		printString(out, key)
		out.WriteByte(':')
		if err := print(out, value[key]); err != nil {
			return err
		}
	}
	out.WriteByte('}')
	return nil
}

func printString(out *strings.Builder, text string) {
	out.WriteByte('"')
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '"' || c == '\\':
			out.WriteByte('\\')
			out.WriteByte(c)
		case c < 0x20:
			const digits = "0123456789abcdef"
			out.WriteString(`\u00`)
			out.WriteByte(digits[c>>4])
			out.WriteByte(digits[c&15])
		default:
			out.WriteByte(c)
		}
	}
	out.WriteByte('"')
}

// printNumber keeps what 64 bits hold, with or without a sign; all else is a double, and what no double holds is refused when
// kubectl decodes the object.
func printNumber(out *strings.Builder, digits string) error {
	if !strings.ContainsAny(digits, ".eE") {
		if number, err := strconv.ParseInt(digits, 10, 64); err == nil {
			out.WriteString(strconv.FormatInt(number, 10))
			return nil
		}
		if number, err := strconv.ParseUint(digits, 10, 64); err == nil {
			out.WriteString(strconv.FormatUint(number, 10))
			return nil
		}
	}
	number, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return errNumber
	}
	text, err := json.Marshal(number)
	out.Write(text)
	return err
}
