#include "models/study/kubectl_words.h"

#include <array>
#include <vector>

namespace kubezu {
namespace {

using Both = std::array<std::string_view, kLanguageCount>;

/// {0} is what stands behind the verb without options, {1} the command behind `--`.
struct VerbRow {
    std::string_view verb;
    Both does;
};

/// Longer verbs before their beginnings.
constexpr VerbRow kVerbs[] = {
    {"annotate", {"Writes annotations on an object: `{0}`. Nothing is restarted by it.", "オブジェクトにアノテーションを書き込む: `{0}`。これで何かが再起動することはない。"}},
    {"api-resources", {"Lists the kinds that the API server knows, with short names, API versions, and whether they live in a namespace.", "API サーバーが知っている種類を、短縮名、API バージョン、Namespace に属するかどうかと一緒に一覧する。"}},
    {"apply", {"Creates the objects of the file or folder, or changes those that exist to match it.", "ファイルやフォルダにあるオブジェクトを作成し、すでにあるものは内容に合わせて更新する。"}},
    {"auth can-i", {"Asks the API server what you may do, without doing it.", "自分に何が許されているかを API サーバーに尋ねる。実行はしない。"}},
    {"cluster-info", {"Prints where the control plane and the cluster's own services answer.", "コントロールプレーンと、クラスタ自身のサービスのアドレスを表示する。"}},
    {"config current-context", {"Prints which cluster, user and namespace kubectl is talking to by default.", "kubectl がデフォルトで使う接続先(クラスタ、ユーザー、Namespace の組)の名前を表示する。"}},
    {"cordon", {"Marks the node `{0}` so that no new Pods are scheduled onto it.", "Node `{0}` に新しい Pod が割り当てられないようにする。"}},
    {"create secret", {"Makes a Secret: `{0}`. The values stand in the command line, and so in the history of the shell.", "Secret を作成する: `{0}`。値はコマンドラインに書くので、シェルの履歴にも残る。"}},
    {"create", {"Creates `{0}`, and fails if it exists already.", "`{0}` を作成する。すでにあれば失敗する。"}},
    {"debug", {"Puts an ephemeral container into the running Pod `{0}`, with tools that its image lacks; the Pod is not restarted.", "動いている Pod `{0}` に、イメージにはない道具を持つ一時コンテナを追加する。Pod は再起動されない。"}},
    {"delete", {"Deletes `{0}`; what a controller looks after is made anew.", "`{0}` を削除する。コントローラーが面倒を見ているものは作り直される。"}},
    {"describe", {"Tells all about `{0}` in words, with its recent events at the end.", "`{0}` の詳細を読みやすく表示する。最後に最近のイベントが並ぶ。"}},
    {"diff", {"Shows what `kubectl apply` would change in the cluster, without changing it.", "`kubectl apply` で何が変わるかを、変更せずに表示する。"}},
    {"drain", {"Empties the node `{0}`: no new Pods, and those on it are evicted.", "Node `{0}` を空にする。新しい Pod を止め、載っている Pod を退避させる。"}},
    {"edit", {"Opens `{0}` as YAML in an editor and sends what was changed.", "`{0}` の YAML をエディタで開き、変更を送る。"}},
    {"events", {"Lists events, the latest at the end.", "イベントを、新しいものが最後になる順で一覧する。"}},
    {"exec", {"Runs `{1}` in a running container of `{0}`.", "`{0}` の動いているコンテナの中で `{1}` を実行する。"}},
    {"explain", {"Prints what the API documents about the field `{0}`: its type, its meaning and the fields below it.", "フィールド `{0}` の型、意味、その下のフィールドについて、API の説明を表示する。"}},
    {"expose", {"Makes a Service in front of `{0}`, with its selector.", "`{0}` のセレクターを使い、その手前に Service を作成する。"}},
    {"get", {"Reads `{0}` from the API server and prints it, as a short table unless told otherwise.", "`{0}` を API サーバーから読んで表示する。指定がなければ短い表になる。"}},
    {"kustomize", {"Builds the kustomization of the folder and prints the manifests; nothing is sent to a cluster.", "フォルダの kustomization を組み立ててマニフェストを表示する。クラスタには何も送らない。"}},
    {"label", {"Writes labels on an object: `{0}`. Selectors see them at once.", "オブジェクトにラベルを書き込む: `{0}`。セレクターにはすぐに効く。"}},
    {"logs", {"Prints what the containers of `{0}` wrote to stdout and stderr.", "`{0}` のコンテナが標準出力と標準エラー出力に書いたものを表示する。"}},
    {"patch", {"Changes single fields of `{0}`.", "`{0}` の一部のフィールドだけを変更する。"}},
    {"port-forward", {"Opens a port on your computer and leads it to one Pod, as long as the command runs: `{0}` (local:remote).", "手元のポートを一つの Pod につなぐ。コマンドが動いている間だけ有効: `{0}`(ローカル:相手側)。"}},
    {"rollout restart", {"Replaces the Pods of `{0}` one after another by new ones, as in an update.", "`{0}` の Pod を、更新のときと同じように順に新しいものへ入れ替える。"}},
    {"rollout status", {"Waits until the update of `{0}` is done, and tells how far it is.", "`{0}` の更新が終わるまで待ち、進み具合を表示する。"}},
    {"rollout undo", {"Goes back to the revision of `{0}` before the present one.", "`{0}` を一つ前のリビジョンに戻す。"}},
    {"run", {"Starts a single Pod `{0}` that no controller looks after, and runs `{1}` in it.", "コントローラーのない Pod `{0}` を一つ起動し、その中で `{1}` を実行する。"}},
    {"scale", {"Sets how many replicas `{0}` is to have.", "`{0}` のレプリカ数を設定する。"}},
    {"set env", {"Reads or changes environment variables of the pod template of `{0}`.", "`{0}` の Pod テンプレートにある環境変数を読む、または変更する。"}},
    {"top", {"Shows how much CPU and memory `{0}` use right now; needs the metrics server.", "`{0}` が今どれだけ CPU とメモリを使っているかを表示する。metrics-server が必要。"}},
    {"wait", {"Waits until `{0}` has reached a condition.", "`{0}` がある状態になるまで待つ。"}},
};

struct OptionRow {
    std::string_view option; ///< beginning of the word; ends with = or a space where a value follows
    Both does;
};

constexpr OptionRow kOptions[] = {
    {"-o wide", {"with more columns, such as node and IP", "Node や IP などの列を増やす"}},
    {"-o yaml", {"whole, as YAML", "全体を YAML で"}},
    {"-o jsonpath=", {"only this field", "このフィールドだけ"}},
    {"-o custom-columns=", {"with columns of one's own", "列を自分で決める"}},
    {"-w", {"and goes on watching for changes", "その後も変化を監視し続ける"}},
    {"-A", {"in all namespaces", "すべての Namespace で"}},
    {"-n ", {"in this namespace", "この Namespace で"}},
    {"-l ", {"only objects with this label", "このラベルを持つものだけ"}},
    {"-L ", {"these labels as columns", "これらのラベルを列として表示"}},
    {"-c ", {"in this container", "このコンテナで"}},
    {"-it", {"interactively, with a terminal", "端末をつないで対話的に"}},
    {"-f ", {"from this file or folder", "このファイルまたはフォルダから"}},
    {"--show-labels", {"with all labels", "すべてのラベルを表示"}},
    {"--field-selector", {"only objects whose field has this value", "フィールドがこの値のものだけ"}},
    {"--containers", {"each container by itself", "コンテナごとに"}},
    {"--list", {"as a list", "一覧として"}},
    {"--all-pods", {"of all its Pods", "すべての Pod について"}},
    {"--prefix", {"each line with the name of its Pod", "各行に Pod の名前を付ける"}},
    {"--recursive", {"with all fields below", "下にあるフィールドもすべて"}},
    {"--replicas=", {"so many of them", "この数に"}},
    {"--rm", {"and deletes the Pod afterwards", "終わったら Pod を削除する"}},
    {"--for ", {"only those about this object", "このオブジェクトに関するものだけ"}},
    {"--target=", {"sharing the processes of this container", "このコンテナとプロセスを共有する"}},
    {"--image=", {"from this image", "このイメージから"}},
};

/// The words of a line; quotes hold a word together.
std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    char quote = 0;
    for (std::size_t at = 0; at <= line.size(); ++at) {
        const char c = at < line.size() ? line[at] : ' ';
        if (quote != 0)
            quote = c == quote && at < line.size() ? '\0' : quote;
        else if (c == '\'' || c == '"')
            quote = c;
        const bool ends = at == line.size() || (c == ' ' && quote == 0);
        if (ends && at > begin)
            words.push_back(line.substr(begin, at - begin));
        if (ends)
            begin = at + 1;
    }
    return words;
}

void append(std::string& text, std::string_view word)
{
    text.append(text.empty() ? "" : " ").append(word);
}

std::string filled(std::string_view pattern, const std::string& operands, const std::string& command)
{
    std::string text(pattern);
    for (const auto& [place, value] : {std::pair<std::string_view, const std::string&>{"{0}", operands}, {"{1}", command}}) {
        const std::size_t at = text.find(place);
        if (at != std::string::npos)
            text.replace(at, place.size(), value.empty() ? "…" : value);
    }
    return text;
}

/// A line of kubectl taken apart.
struct Parts {
    std::string operands;
    std::string command;
    std::vector<std::pair<std::string, const OptionRow*>> options;
};

const OptionRow* findOption(std::string_view text)
{
    for (const OptionRow& row : kOptions) {
        const bool takesValue = row.option.ends_with(' ') || row.option.ends_with('=');
        if (takesValue ? text.starts_with(row.option) : text == row.option || text.starts_with(std::string(row.option) + '=') || text.starts_with(std::string(row.option) + ' '))
            return &row;
    }
    return nullptr;
}

/// The option that begins at `at`, with its value; moves to its last word.
std::string optionAt(const std::vector<std::string_view>& words, std::size_t& at)
{
    const std::string_view word = words[at];
    std::string option(word);
    const bool isShort = word.size() == 2 && std::string_view("olLncf").find(word[1]) != std::string_view::npos;
    const bool isLong = word == "--field-selector" || word == "--for";
    if ((isShort || isLong) && at + 1 < words.size())
        option += ' ' + std::string(words[++at]);
    return option;
}

/// What stands from `at` on, and the options before the verb.
Parts partsOf(const std::vector<std::string_view>& words, std::size_t at, const std::vector<std::string>& before)
{
    Parts parts;
    for (const std::string& option : before)
        parts.options.emplace_back(option, findOption(option));
    for (; at < words.size(); ++at) {
        const std::string_view word = words[at];
        if (word == "--") {
            while (++at < words.size())
                append(parts.command, words[at]);
            break;
        }
        if (!word.starts_with('-')) {
            append(parts.operands, word);
            continue;
        }
        const std::string option = optionAt(words, at);
        parts.options.emplace_back(option, findOption(option));
    }
    return parts;
}

} // namespace

std::string kubectlWords(std::string_view line, Language language)
{
    const std::vector<std::string_view> words = wordsOf(line);
    std::size_t verb = 1;
    std::vector<std::string> before;
    for (; verb < words.size() && words[verb].starts_with('-'); ++verb)
        before.push_back(optionAt(words, verb));
    if (verb >= words.size() || words[0] != "kubectl")
        return {};
    const std::string two = std::string(words[verb]) + ' ' + std::string(words.size() > verb + 1 ? words[verb + 1] : "");
    const auto column = static_cast<std::size_t>(language);
    for (const VerbRow& row : kVerbs) {
        const bool isTwo = row.verb.find(' ') != std::string_view::npos;
        if (isTwo ? two != row.verb : words[verb] != row.verb)
            continue;
        const Parts parts = partsOf(words, verb + (isTwo ? 2 : 1), before);
        std::string text = filled(row.does[column], parts.operands, parts.command);
        for (const auto& [option, does] : parts.options) {
            if (does != nullptr)
                text += "\n- `" + option + "`: " + std::string(does->does[column]);
        }
        return text;
    }
    return {};
}

} // namespace kubezu
