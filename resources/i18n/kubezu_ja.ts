<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>About</name>
    <message>
        <source>window and drawing</source>
        <translation>ウィンドウと描画</translation>
    </message>
    <message>
        <source>arrangement of small groups</source>
        <translation>小さなまとまりの配置</translation>
    </message>
    <message>
        <source>reading manifests</source>
        <translation>マニフェストの読み込み</translation>
    </message>
    <message>
        <source>reading the glossary</source>
        <translation>用語集の読み込み</translation>
    </message>
    <message>
        <source>reading large JSON</source>
        <translation>大きな JSON の読み込み</translation>
    </message>
    <message>
        <source>writing JSON</source>
        <translation>JSON の書き出し</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近開いたもの(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;Sample</source>
        <translation>サンプルを開く(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Lens</source>
        <translation>レンズ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Group By</source>
        <translation>グループ分け(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>パネル(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>Text Si&amp;ze</source>
        <translation>文字の大きさ(&amp;Z)</translation>
    </message>
    <message>
        <source>L&amp;anguage · 言語</source>
        <translation>言語 · L&amp;anguage</translation>
    </message>
    <message>
        <source>Open Files…</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>Open Folder…</source>
        <translation>フォルダーを開く…</translation>
    </message>
    <message>
        <source>Add Files…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>Open Copied Manifest</source>
        <translation>コピーしたマニフェストを開く</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Export Picture…</source>
        <translation>図を書き出す…</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>図をコピー</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Search Everything</source>
        <translation>すべてを検索</translation>
    </message>
    <message>
        <source>Filter Resources</source>
        <translation>リソースを絞り込む</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>実際の大きさ</translation>
    </message>
    <message>
        <source>Fit Everything</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Zoom to Selection</source>
        <translation>選択したものを拡大</translation>
    </message>
    <message>
        <source>Focus on Selection</source>
        <translation>選択したものに注目</translation>
    </message>
    <message>
        <source>Clear Focus</source>
        <translation>注目をやめる</translation>
    </message>
    <message>
        <source>Expand All Stacks</source>
        <translation>重なりをすべて開く</translation>
    </message>
    <message>
        <source>Collapse All Stacks</source>
        <translation>重なりをすべて閉じる</translation>
    </message>
    <message>
        <source>Show What Controllers Will Create</source>
        <translation>コントローラーが作るものを表示</translation>
    </message>
    <message>
        <source>Traffic From the Left</source>
        <translation>通信を左から</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Overview Map</source>
        <translation>全体図</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>発表</translation>
    </message>
    <message>
        <source>Show Everything That Is Hidden</source>
        <translation>隠れているものをすべて表示</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>ワークロード</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>ストレージ</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>App</source>
        <translation>アプリケーション</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>分けない</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>用語集</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Reset the Layout</source>
        <translation>配置を初期状態に戻す</translation>
    </message>
    <message>
        <source>Menu Bar</source>
        <translation>メニューバー</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High Contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>プロジェクター</translation>
    </message>
    <message>
        <source>Tour of the Notes</source>
        <translation>ノートめぐり</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>About Kubezu</source>
        <translation>Kubezu について</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>Compare With File…</source>
        <translation>ファイルと比較…</translation>
    </message>
    <message>
        <source>Compare With Folder…</source>
        <translation>フォルダと比較…</translation>
    </message>
    <message>
        <source>Compare With Git Revision…</source>
        <translation>Git のリビジョンと比較…</translation>
    </message>
    <message>
        <source>What Changed Since Opening</source>
        <translation>開いた後の変更</translation>
    </message>
    <message>
        <source>Only What Changed</source>
        <translation>変わったものだけ</translation>
    </message>
    <message>
        <source>End Comparison</source>
        <translation>比較を終える</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>ページ(&amp;P)</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Concept Map</source>
        <translation>概念図</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Open Notes…</source>
        <translation>ノートを開く…</translation>
    </message>
    <message>
        <source>Close Notes</source>
        <translation>ノートを閉じる</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ノート</translation>
    </message>
    <message>
        <source>Print Glossary Entry…</source>
        <translation>用語集の項目を印刷…</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>owns</source>
        <translation>所有</translation>
    </message>
    <message>
        <source>selects</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>routes</source>
        <translation>ルーティング</translation>
    </message>
    <message>
        <source>attaches</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>mounts</source>
        <translation>マウント</translation>
    </message>
    <message>
        <source>env</source>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>pulls</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>runs as</source>
        <translation>実行権限</translation>
    </message>
    <message>
        <source>tls</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>scales</source>
        <translation>スケール</translation>
    </message>
    <message>
        <source>governs</source>
        <translation>統括</translation>
    </message>
    <message>
        <source>binds</source>
        <translation>バインド</translation>
    </message>
    <message>
        <source>grants</source>
        <translation>付与</translation>
    </message>
    <message>
        <source>allows</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>schedules</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>defines</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>言及</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>within</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>ワークロード</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>ストレージ</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>App</source>
        <translation>アプリケーション</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 rule</source>
        <translation>ルール %1</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>ルール %1</translation>
    </message>
    <message>
        <source>%1 key</source>
        <translation>キー %1</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>キー %1</translation>
    </message>
    <message>
        <source>%1 subject</source>
        <translation>対象 %1</translation>
    </message>
    <message>
        <source>%1 subjects</source>
        <translation>対象 %1</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>存在しない</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>省略可</translation>
    </message>
    <message>
        <source>other namespace</source>
        <translation>別の Namespace</translation>
    </message>
    <message>
        <source>from the cluster</source>
        <translation>クラスターが用意</translation>
    </message>
    <message>
        <source>made by a controller</source>
        <translation>コントローラーが作成</translation>
    </message>
    <message>
        <source>namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>cluster-wide</source>
        <translation>クラスター全体</translation>
    </message>
    <message>
        <source>group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>missing now</source>
        <translation>新たに欠落</translation>
    </message>
    <message>
        <source>%1 change</source>
        <translation>変更 %1</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>変更 %1</translation>
    </message>
</context>
<context>
    <name>CompareCommands</name>
    <message>
        <source>Compare with the manifests of before</source>
        <translation>比較する以前のマニフェスト</translation>
    </message>
    <message>
        <source>Compare with the folder of before</source>
        <translation>比較する以前のフォルダ</translation>
    </message>
</context>
<context>
    <name>Concepts</name>
    <message>
        <source>Is a kind of</source>
        <translation>上位の概念</translation>
    </message>
    <message>
        <source>Kinds of it</source>
        <translation>その種類</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>属するもの</translation>
    </message>
    <message>
        <source>Its parts</source>
        <translation>構成要素</translation>
    </message>
    <message>
        <source>Creates</source>
        <translation>作るもの</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>作り手</translation>
    </message>
    <message>
        <source>Owns</source>
        <translation>所有するもの</translation>
    </message>
    <message>
        <source>Owned by</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Selects</source>
        <translation>選ぶもの</translation>
    </message>
    <message>
        <source>Selected by</source>
        <translation>選択元</translation>
    </message>
    <message>
        <source>Routes to</source>
        <translation>振り分け先</translation>
    </message>
    <message>
        <source>Reached from</source>
        <translation>振り分け元</translation>
    </message>
    <message>
        <source>Configured by</source>
        <translation>設定に使うもの</translation>
    </message>
    <message>
        <source>Configures</source>
        <translation>設定の対象</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>参照先</translation>
    </message>
    <message>
        <source>Referred to by</source>
        <translation>参照元</translation>
    </message>
    <message>
        <source>Resolves to</source>
        <translation>解決先</translation>
    </message>
    <message>
        <source>Resolved from</source>
        <translation>解決元</translation>
    </message>
    <message>
        <source>Implemented by</source>
        <translation>実現するもの</translation>
    </message>
    <message>
        <source>Implements</source>
        <translation>実現の対象</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>置き換えるのは</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>置き換える相手</translation>
    </message>
    <message>
        <source>Not to be confused with</source>
        <translation>混同しやすいもの</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み</translation>
    </message>
    <message>
        <source>Romaji</source>
        <translation>ローマ字</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>頭文字</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>似たつづり</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>なぜあるか</translation>
    </message>
    <message>
        <source>In a manifest</source>
        <translation>マニフェストでは</translation>
    </message>
    <message>
        <source>Pitfall</source>
        <translation>落とし穴</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>リソース %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>関係 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>欠落 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>問題 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>No such file or folder</source>
        <translation>ファイルまたはフォルダーがありません</translation>
    </message>
    <message>
        <source>Check the path; the file may have been moved.</source>
        <translation>パスを確かめてください。移動されたのかもしれません。</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>ファイルのアクセス権を確かめてください。</translation>
    </message>
    <message>
        <source>The file is larger than the limit</source>
        <translation>ファイルが上限より大きい</translation>
    </message>
    <message>
        <source>Split it, or leave out what is not a manifest.</source>
        <translation>分割するか、マニフェストでないものを除いてください。</translation>
    </message>
    <message>
        <source>Not a regular file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>Devices, pipes and sockets are never opened.</source>
        <translation>デバイス、パイプ、ソケットは開きません。</translation>
    </message>
    <message>
        <source>The folder holds more files than the limit</source>
        <translation>フォルダー内のファイルが上限を超えています</translation>
    </message>
    <message>
        <source>Open a smaller folder.</source>
        <translation>もっと小さなフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>Folders are nested deeper than the limit</source>
        <translation>フォルダーの階層が上限より深い</translation>
    </message>
    <message>
        <source>Open a folder further down.</source>
        <translation>もっと下のフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>Not valid YAML</source>
        <translation>YAML として正しくありません</translation>
    </message>
    <message>
        <source>This YAML version is not supported</source>
        <translation>この YAML のバージョンには対応していません</translation>
    </message>
    <message>
        <source>Invalid map key</source>
        <translation>マップのキーが正しくありません</translation>
    </message>
    <message>
        <source>The value cannot be expressed in JSON</source>
        <translation>JSON では表せない値です</translation>
    </message>
    <message>
        <source>The document uses aliases to excess</source>
        <translation>文書のエイリアスが多すぎます</translation>
    </message>
    <message>
        <source>Unknown anchor</source>
        <translation>不明なアンカーです</translation>
    </message>
    <message>
        <source>A merge key needs a map or a list of maps</source>
        <translation>マージキーにはマップ、またはマップのリストが必要です</translation>
    </message>
    <message>
        <source>Nested deeper than the limit</source>
        <translation>入れ子が上限より深い</translation>
    </message>
    <message>
        <source>The document has more values than the limit</source>
        <translation>文書の値の数が上限を超えています</translation>
    </message>
    <message>
        <source>The document is larger than the limit</source>
        <translation>文書が上限より大きい</translation>
    </message>
    <message>
        <source>More documents than the limit</source>
        <translation>文書の数が上限を超えています</translation>
    </message>
    <message>
        <source>Bytes that are not UTF-8</source>
        <translation>UTF-8 でないバイトがあります</translation>
    </message>
    <message>
        <source>Save the file as UTF-8; until then they are read as U+FFFD, as kubectl does.</source>
        <translation>ファイルを UTF-8 で保存してください。それまでは、kubectl と同じく U+FFFD として読みます。</translation>
    </message>
    <message>
        <source>Invalid separator between YAML documents</source>
        <translation>YAML 文書の区切りが正しくありません</translation>
    </message>
    <message>
        <source>Not valid JSON</source>
        <translation>JSON として正しくありません</translation>
    </message>
    <message>
        <source>Not a Kubernetes object</source>
        <translation>Kubernetes のオブジェクトではありません</translation>
    </message>
    <message>
        <source>A manifest has apiVersion, kind and metadata.name.</source>
        <translation>マニフェストには apiVersion、kind、metadata.name があります。</translation>
    </message>
    <message>
        <source>A List inside a List</source>
        <translation>List の中に List があります</translation>
    </message>
    <message>
        <source>A template that is not rendered</source>
        <translation>レンダリングされていないテンプレートです</translation>
    </message>
    <message>
        <source>Render it first, for instance with helm template.</source>
        <translation>先に helm template などでレンダリングしてください。</translation>
    </message>
    <message>
        <source>Program not found</source>
        <translation>プログラムが見つかりません</translation>
    </message>
    <message>
        <source>Install kubectl, kustomize or helm, or put it on PATH.</source>
        <translation>kubectl、kustomize、helm のいずれかを導入するか、PATH に加えてください。</translation>
    </message>
    <message>
        <source>The program failed</source>
        <translation>プログラムが失敗しました</translation>
    </message>
    <message>
        <source>The program took longer than the limit</source>
        <translation>プログラムが制限時間内に終わりませんでした</translation>
    </message>
    <message>
        <source>The program printed more than the limit</source>
        <translation>プログラムの出力が上限を超えました</translation>
    </message>
    <message>
        <source>Names something on the network</source>
        <translation>ネットワーク上のものを指しています</translation>
    </message>
    <message>
        <source>Nothing is fetched unless you allow it.</source>
        <translation>許可がない限り、何も取得しません。</translation>
    </message>
    <message>
        <source>A built-in file is not valid</source>
        <translation>内蔵のファイルが正しくありません</translation>
    </message>
    <message>
        <source>The file of rules is not valid</source>
        <translation>規則のファイルが正しくありません</translation>
    </message>
    <message>
        <source>Correct it at the place named.</source>
        <translation>示された箇所を直してください。</translation>
    </message>
    <message>
        <source>Cannot be written</source>
        <translation>書き込めません</translation>
    </message>
    <message>
        <source>Check the folder, its permissions and the free space.</source>
        <translation>フォルダー、アクセス権、空き容量を確かめてください。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sentence: detail</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No such revision</source>
        <translation>そのリビジョンはありません</translation>
    </message>
    <message>
        <source>Name a branch, a tag or a commit of the repository.</source>
        <translation>リポジトリのブランチ、タグ、コミットのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Not in a git repository</source>
        <translation>git リポジトリの中ではありません</translation>
    </message>
    <message>
        <source>The file of your progress is damaged</source>
        <translation>学習記録のファイルが壊れています</translation>
    </message>
    <message>
        <source>Set it aside and begin anew; then import your last export. Nothing is deleted.</source>
        <translation>ファイルを別名で残して新しく始め、最後に書き出したファイルを読み込んでください。何も削除されません。</translation>
    </message>
    <message>
        <source>The file of your progress was written by a newer Kubezu</source>
        <translation>学習記録のファイルは、より新しい Kubezu が書いたものです</translation>
    </message>
    <message>
        <source>Use the newer Kubezu. Nothing was changed.</source>
        <translation>新しい Kubezu を使ってください。何も変更していません。</translation>
    </message>
    <message>
        <source>Not an export of your progress</source>
        <translation>学習記録の書き出しファイルではありません</translation>
    </message>
    <message>
        <source>Choose a file that Kubezu exported. Nothing was imported.</source>
        <translation>Kubezu が書き出したファイルを選んでください。何も読み込んでいません。</translation>
    </message>
    <message>
        <source>The file of your progress is in use</source>
        <translation>学習記録のファイルは使用中です</translation>
    </message>
    <message>
        <source>Close the other window that is studying, and try again.</source>
        <translation>学習中の別のウィンドウを閉じてから、もう一度試してください。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>written</source>
        <translation>記述</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>欠落</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>API version</source>
        <translation>API バージョン</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>記述場所</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>アノテーション</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>レプリカ数</translation>
    </message>
    <message>
        <source>Update strategy</source>
        <translation>更新戦略</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>セレクター</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>コンテナ</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>イメージ</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>プローブ</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>ボリューム</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>ServiceAccount</translation>
    </message>
    <message>
        <source>Restart policy</source>
        <translation>再起動ポリシー</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>タイプ</translation>
    </message>
    <message>
        <source>Cluster IP</source>
        <translation>Cluster IP</translation>
    </message>
    <message>
        <source>External name</source>
        <translation>外部名</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Backends</source>
        <translation>バックエンド</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>TLS Secrets</source>
        <translation>TLS の Secret</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>リスナー</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Binary keys</source>
        <translation>バイナリのキー</translation>
    </message>
    <message>
        <source>Immutable</source>
        <translation>変更不可</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>完了数</translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>並列数</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>再試行回数</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>スケール対象</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>メトリクス</translation>
    </message>
    <message>
        <source>Min. available</source>
        <translation>最小稼働数</translation>
    </message>
    <message>
        <source>Max. unavailable</source>
        <translation>最大停止数</translation>
    </message>
    <message>
        <source>Policy types</source>
        <translation>ポリシーの種類</translation>
    </message>
    <message>
        <source>Ingress rules</source>
        <translation>受信ルール</translation>
    </message>
    <message>
        <source>Egress rules</source>
        <translation>送信ルール</translation>
    </message>
    <message>
        <source>Storage request</source>
        <translation>要求容量</translation>
    </message>
    <message>
        <source>Access modes</source>
        <translation>アクセスモード</translation>
    </message>
    <message>
        <source>Volume mode</source>
        <translation>ボリュームモード</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>ボリューム</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Reclaim policy</source>
        <translation>回収ポリシー</translation>
    </message>
    <message>
        <source>Provisioner</source>
        <translation>プロビジョナー</translation>
    </message>
    <message>
        <source>Binding mode</source>
        <translation>バインドモード</translation>
    </message>
    <message>
        <source>Expansion</source>
        <translation>拡張</translation>
    </message>
    <message>
        <source>Claim templates</source>
        <translation>要求テンプレート</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Pull Secrets</source>
        <translation>取得用の Secret</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>スコープ</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Hard limits</source>
        <translation>上限値</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Manifests (*.yaml *.yml *.json)</source>
        <translation>マニフェスト (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open manifests</source>
        <translation>マニフェストを開く</translation>
    </message>
    <message>
        <source>Open a folder of manifests</source>
        <translation>マニフェストのフォルダーを開く</translation>
    </message>
    <message>
        <source>Add manifests to what is open</source>
        <translation>開いているものにマニフェストを追加</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>クリップボードに文字がありません。</translation>
    </message>
    <message>
        <source>The copied text is too long. Save it as a file and open that.</source>
        <translation>コピーした文字が長すぎます。ファイルに保存して開いてください。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>クリップボード</translation>
    </message>
    <message>
        <source>The picture could not be copied.</source>
        <translation>図をコピーできませんでした。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>図をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Open notes</source>
        <translation>ノートを開く</translation>
    </message>
    <message>
        <source>Notes (*.md *.markdown *.txt)</source>
        <translation>ノート (*.md *.markdown *.txt)</translation>
    </message>
    <message>
        <source>One file of notes is open at a time: the first was taken.</source>
        <translation>ノートは一度に一つだけ開けます。最初のファイルを開きました。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>概念</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注記</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Something refers to it, and it is not in what is open.</source>
        <translation>参照されていますが、開いているものの中にありません。</translation>
    </message>
    <message>
        <source>It is not in what is open. Every reference to it is optional, so nothing breaks without it.</source>
        <translation>開いているものの中にありません。参照はすべて省略可なので、なくても困りません。</translation>
    </message>
    <message>
        <source>There is one of this name, but in the namespace %1. References of this kind never leave their own namespace.</source>
        <translation>同じ名前のものは Namespace %1 にあります。この種の参照は自分の Namespace の外に出ません。</translation>
    </message>
    <message>
        <source>Every cluster has it from the start; manifests do not need to bring it.</source>
        <translation>どのクラスターにも最初からあり、マニフェストに書く必要はありません。</translation>
    </message>
    <message>
        <source>It is not written anywhere because a controller makes it: %1.</source>
        <translation>どこにも書かれていないのは、コントローラーが作るからです: %1。</translation>
    </message>
    <message>
        <source>Check the spelling of the name, open the file that holds it as well, or write it. If somebody creates it by hand, nothing is to be done.</source>
        <translation>名前のつづりを確かめるか、それが書かれたファイルも開くか、新しく書いてください。手作業で作られるものなら、何もする必要はありません。</translation>
    </message>
    <message>
        <source>Nothing has to be done. Write it where its content is wanted.</source>
        <translation>何もする必要はありません。中身が必要になったら書いてください。</translation>
    </message>
    <message>
        <source>Move one of the two, or write it in this namespace, too.</source>
        <translation>どちらかを移すか、この Namespace にも書いてください。</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>何もする必要はありません。</translation>
    </message>
    <message>
        <source>its owner</source>
        <translation>その所有者</translation>
    </message>
    <message>
        <source>Not written: the Deployment controller would make it for %1, one for every version of the pod template. Its name ends in a hash of that template.</source>
        <translation>書かれていません。Deployment コントローラーが %1 のために、Pod テンプレートの版ごとに一つ作ります。名前の末尾はそのテンプレートのハッシュです。</translation>
    </message>
    <message>
        <source>Not written: the StatefulSet controller would make one claim for each replica of %1 from its volumeClaimTemplates.</source>
        <translation>書かれていません。StatefulSet コントローラーが volumeClaimTemplates から、%1 のレプリカごとに一つ要求を作ります。</translation>
    </message>
    <message>
        <source>Not written: the CronJob controller would make one at every time of the schedule of %1.</source>
        <translation>書かれていません。CronJob コントローラーが %1 のスケジュールの時刻ごとに一つ作ります。</translation>
    </message>
    <message>
        <source>Not written: the EndpointSlice controller would make it for %1 and keep the addresses of the selected Pods in it.</source>
        <translation>書かれていません。EndpointSlice コントローラーが %1 のために作り、選ばれた Pod のアドレスを入れておきます。</translation>
    </message>
    <message>
        <source>Not written: the DaemonSet controller would make one Pod on every node that fits %1.</source>
        <translation>書かれていません。DaemonSet コントローラーが %1 に合う各ノードに Pod を一つずつ作ります。</translation>
    </message>
    <message>
        <source>Not written: the controller of %1 would make as many Pods from the pod template as replicas are asked for.</source>
        <translation>書かれていません。%1 のコントローラーが、Pod テンプレートから要求されたレプリカ数の Pod を作ります。</translation>
    </message>
    <message>
        <source>Not written: a controller would make it for %1.</source>
        <translation>書かれていません。コントローラーが %1 のために作ります。</translation>
    </message>
    <message>
        <source>An owner and what it owns are in one namespace.</source>
        <translation>所有者と所有されるものは同じ Namespace にあります。</translation>
    </message>
    <message>
        <source>The selector is compared with the labels of Pods in its own namespace, %1.</source>
        <translation>セレクターは自分の Namespace（%1）の Pod のラベルと比べられます。</translation>
    </message>
    <message>
        <source>A namespace selector leads to the namespace %1.</source>
        <translation>Namespace セレクターにより Namespace %1 に届きます。</translation>
    </message>
    <message>
        <source>The target is cluster-wide: its name is enough.</source>
        <translation>参照先はクラスター全体のものなので、名前だけで足ります。</translation>
    </message>
    <message>
        <source>Leads to the namespace %1 without the ReferenceGrant that it needs there.</source>
        <translation>Namespace %1 に向かいますが、そこに必要な ReferenceGrant がありません。</translation>
    </message>
    <message>
        <source>May name another namespace, where a ReferenceGrant must allow it.</source>
        <translation>別の Namespace を指せますが、そこで ReferenceGrant による許可が必要です。</translation>
    </message>
    <message>
        <source>The reference may name the namespace; here it is %1.</source>
        <translation>参照は Namespace を指定できます。ここでは %1 です。</translation>
    </message>
    <message>
        <source>The name is looked up in the holder&apos;s own namespace, %1.</source>
        <translation>名前は参照元と同じ Namespace（%1）で探されます。</translation>
    </message>
    <message>
        <source>By convention: a text that reads like the DNS name of a Service. Kubernetes itself does not follow it.</source>
        <translation>慣習によるもの: Service の DNS 名に見える文字列です。Kubernetes 自身はたどりません。</translation>
    </message>
    <message>
        <source>Predicted: it would come about with what a controller makes.</source>
        <translation>予測: コントローラーが作るものとともに生じます。</translation>
    </message>
    <message>
        <source>Optional: without the target, the Pod starts all the same.</source>
        <translation>省略可: 参照先がなくても Pod は起動します。</translation>
    </message>
    <message>
        <source>Required, and the target is not here.</source>
        <translation>必須ですが、参照先がここにありません。</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>必須です。</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Language · 言語</source>
        <translation>言語 · Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Changes of the picture are shown at once.</source>
        <translation>図の変化をすぐに表示します。</translation>
    </message>
    <message>
        <source>Traffic from the left</source>
        <translation>通信を左から</translation>
    </message>
    <message>
        <source>Ingress and Service stand left of the Pods, owners right of them.</source>
        <translation>Ingress と Service を Pod の左に、所有者を右に置きます。</translation>
    </message>
    <message>
        <source>Show the legend</source>
        <translation>凡例を表示</translation>
    </message>
    <message>
        <source>Show the overview map</source>
        <translation>全体図を表示</translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation>メニューバーを表示</translation>
    </message>
    <message>
        <source>Remember window and panels</source>
        <translation>ウィンドウとパネルの配置を覚える</translation>
    </message>
    <message>
        <source>Open what was open last</source>
        <translation>前回開いていたものを開く</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>プロジェクター</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>見た目</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>At the Next Start</source>
        <translation>次に起動したとき</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>検査する内容</translation>
    </message>
    <message>
        <source>Kubernetes version</source>
        <translation>Kubernetes のバージョン</translation>
    </message>
    <message>
        <source>API versions that it no longer serves are problems.</source>
        <translation>提供されなくなった API バージョンを問題とします。</translation>
    </message>
    <message>
        <source>As the project says</source>
        <translation>プロジェクトの指定どおり</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>Relations and common mistakes</source>
        <translation>関係とよくある間違い</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Forgot</source>
        <translation>忘れた</translation>
    </message>
    <message>
        <source>You did not recall it.</source>
        <translation>思い出せなかった。</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>難しい</translation>
    </message>
    <message>
        <source>You recalled it, with effort. If you did not, choose Forgot.</source>
        <translation>苦労したが思い出せた。思い出せなかったときは「忘れた」を選ぶ。</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>You recalled it.</source>
        <translation>思い出せた。</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>簡単</translation>
    </message>
    <message>
        <source>You recalled it at once.</source>
        <translation>すぐに思い出せた。</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 か月</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>%1 known, %2 in learning, %3 new</source>
        <translation>習得 %1、学習中 %2、未学習 %3</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>right</source>
        <translation>正しい</translation>
    </message>
    <message>
        <source>imprecise</source>
        <translation>不正確</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>古い</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>誤り</translation>
    </message>
    <message>
        <source>misspelt</source>
        <translation>誤字</translation>
    </message>
</context>
<context>
    <name>kubezu::AboutDialog</name>
    <message>
        <source>About Kubezu</source>
        <translation>Kubezu について</translation>
    </message>
    <message>
        <source>Kubezu %1</source>
        <translation>Kubezu %1</translation>
    </message>
    <message>
        <source>Draws how Kubernetes resources hang together, beside a glossary in English and Japanese. It sends nothing anywhere.</source>
        <translation>Kubernetes のリソースがどうつながっているかを描き、英語と日本語の用語集を添えます。どこにも何も送りません。</translation>
    </message>
    <message>
        <source>Kubernetes is a registered trademark of The Linux Foundation. Kubezu is not affiliated with it.</source>
        <translation>Kubernetes は The Linux Foundation の登録商標です。Kubezu は同財団と関係ありません。</translation>
    </message>
</context>
<context>
    <name>kubezu::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>kubezu::Breadcrumb</name>
    <message numerus="yes">
        <source>%n namespace(s)</source>
        <translation>
            <numerusform>Namespace %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>絞り込み: %1</translation>
    </message>
    <message>
        <source>focus: %1</source>
        <translation>注目: %1</translation>
    </message>
    <message>
        <source>What narrows the picture</source>
        <translation>図を絞っているもの</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」を外す</translation>
    </message>
</context>
<context>
    <name>kubezu::BusyBar</name>
    <message>
        <source>Working…</source>
        <translation>処理中…</translation>
    </message>
    <message>
        <source>Reading manifests…</source>
        <translation>マニフェストを読み込み中…</translation>
    </message>
    <message>
        <source>Arranging the picture…</source>
        <translation>図を配置中…</translation>
    </message>
    <message>
        <source>Building…</source>
        <translation>ビルド中…</translation>
    </message>
    <message>
        <source>Writing the picture…</source>
        <translation>図を書き出し中…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
</context>
<context>
    <name>kubezu::Centre</name>
    <message>
        <source>Fetch and Build</source>
        <translation>取得してビルド</translation>
    </message>
    <message>
        <source>Open Files…</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>Open Folder…</source>
        <translation>フォルダーを開く…</translation>
    </message>
    <message>
        <source>Save Elsewhere…</source>
        <translation>別の場所に保存…</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Build It</source>
        <translation>ビルドする</translation>
    </message>
    <message>
        <source>Build %1</source>
        <translation>%1 をビルド</translation>
    </message>
    <message>
        <source>This folder holds a kustomization. What you see are its parts as they are written.</source>
        <translation>このフォルダーには kustomization があります。表示しているのは、書かれたままの部品です。</translation>
    </message>
    <message numerus="yes">
        <source>This folder holds %n kustomization(s). What you see are their parts as they are written.</source>
        <translation>
            <numerusform>このフォルダーには kustomization が %n 個あります。表示しているのは、書かれたままの部品です。</numerusform>
        </translation>
    </message>
    <message>
        <source>kubectl or kustomize on this computer builds it. Nothing is fetched from the network.</source>
        <translation>このコンピューターの kubectl または kustomize でビルドします。ネットワークからは何も取得しません。</translation>
    </message>
</context>
<context>
    <name>kubezu::ChangesView</name>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Copy as Text</source>
        <translation>テキストとしてコピー</translation>
    </message>
    <message>
        <source>the value differs and is confidential</source>
        <translation>値は異なりますが、機密のため表示しません</translation>
    </message>
    <message>
        <source>order: %1</source>
        <translation>順序: %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>optional now</source>
        <translation>任意になった</translation>
    </message>
    <message>
        <source>no longer optional</source>
        <translation>必須になった</translation>
    </message>
    <message>
        <source>leads nowhere now</source>
        <translation>参照先がなくなった</translation>
    </message>
    <message>
        <source>leads somewhere now</source>
        <translation>参照先ができた</translation>
    </message>
    <message>
        <source>another field says it</source>
        <translation>別のフィールドによる参照</translation>
    </message>
    <message>
        <source>another permission</source>
        <translation>許可の変化</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>何も選択されていません</translation>
    </message>
    <message>
        <source>Select a resource to see what became of it.</source>
        <translation>リソースを選ぶと、その変化がここに出ます。</translation>
    </message>
    <message>
        <source>%1 was added</source>
        <translation>%1 は追加されました</translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <translation>%1 は削除されました</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n field(s) changed</source>
        <translation>
            <numerusform>%1: %n 個のフィールドが変わりました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is the same in both</source>
        <translation>%1 は両方で同じです</translation>
    </message>
    <message>
        <source>Left out is what a cluster writes by itself: status, managedFields, resourceVersion and the like.</source>
        <translation>クラスタ自身が書くもの（status、managedFields、resourceVersion など）は除いています。</translation>
    </message>
</context>
<context>
    <name>kubezu::CommandPalette</name>
    <message>
        <source>A resource, an action or a concept</source>
        <translation>リソース、操作、概念</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>すべてを検索</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Nothing has this name. Try a kind, a name, or app=web.</source>
        <translation>この名前のものはありません。種類、名前、app=web などを試してください。</translation>
    </message>
</context>
<context>
    <name>kubezu::ComparisonBar</name>
    <message>
        <source>%1: when it was opened → now</source>
        <translation>%1: 開いたとき → 現在</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>追加 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>削除 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>変更 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>同じ %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Relations: %1 added, %2 removed, %3 changed, %4 unchanged</source>
        <translation>関係: 追加 %1、削除 %2、変更 %3、同じ %4</translation>
    </message>
    <message>
        <source>Only What Changed</source>
        <translation>変わったものだけ</translation>
    </message>
    <message>
        <source>Hide what is the same in both and far from a change</source>
        <translation>両方で同じで、変更から離れたものを隠します</translation>
    </message>
    <message>
        <source>End Comparison</source>
        <translation>比較を終える</translation>
    </message>
</context>
<context>
    <name>kubezu::ConceptMapBar</name>
    <message>
        <source>Back to the map before (Backspace)</source>
        <translation>前の概念図に戻る（Backspace）</translation>
    </message>
    <message>
        <source>Open the connections of all</source>
        <translation>すべての概念のつながりを開く</translation>
    </message>
    <message>
        <source>Close what was opened</source>
        <translation>開いたつながりを閉じる</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章を選ぶ</translation>
    </message>
    <message>
        <source>A whole section of the glossary</source>
        <translation>用語集の章をまるごと表示</translation>
    </message>
    <message numerus="yes">
        <source>%n concept(s)</source>
        <translation>
            <numerusform>%n 個の概念</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::ConceptMapPage</name>
    <message>
        <source>Concept map</source>
        <translation>概念図</translation>
    </message>
</context>
<context>
    <name>kubezu::ConceptMapTexts</name>
    <message>
        <source>Double-click or Enter opens its connections</source>
        <translation>ダブルクリックまたは Enter で、つながりを開く</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>関係</translation>
    </message>
</context>
<context>
    <name>kubezu::ConceptView</name>
    <message>
        <source>No entry is open</source>
        <translation>項目が開かれていません</translation>
    </message>
    <message>
        <source>Choose one from the index, search for it, or select something in the picture.</source>
        <translation>索引から選ぶか、検索するか、図の中のものを選んでください。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>なぜあるか</translation>
    </message>
    <message>
        <source>In a manifest</source>
        <translation>マニフェストでは</translation>
    </message>
    <message>
        <source>Pitfall</source>
        <translation>落とし穴</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>deprecated since %1</source>
        <translation>%1 から非推奨</translation>
    </message>
    <message>
        <source>removed in %1</source>
        <translation>%1 で削除</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>何か</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Copy the example</source>
        <translation>例をコピー</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>つながり</translation>
    </message>
    <message>
        <source>Official words</source>
        <translation>公式の説明</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Opens in the browser: %1</source>
        <translation>ブラウザーで開きます: %1</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Show in the Concept Map</source>
        <translation>概念図で見る</translation>
    </message>
    <message>
        <source>In your notes</source>
        <translation>ノートでは</translation>
    </message>
</context>
<context>
    <name>kubezu::ContextMenu</name>
    <message>
        <source>Focus on This</source>
        <translation>これに注目</translation>
    </message>
    <message>
        <source>Clear Focus</source>
        <translation>注目をやめる</translation>
    </message>
    <message>
        <source>Zoom to This</source>
        <translation>これを拡大</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Close the Stack</source>
        <translation>重なりを閉じる</translation>
    </message>
    <message>
        <source>Open the Stack</source>
        <translation>重なりを開く</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>名前をコピー</translation>
    </message>
    <message>
        <source>Copy Id</source>
        <translation>ID をコピー</translation>
    </message>
    <message>
        <source>Copy as kubectl</source>
        <translation>kubectl としてコピー</translation>
    </message>
    <message>
        <source>Open Entry in Glossary</source>
        <translation>用語集の項目を開く</translation>
    </message>
    <message>
        <source>Light Up Where This Graph Shows It</source>
        <translation>図の中の該当箇所を光らせる</translation>
    </message>
    <message>
        <source>Select This Edge</source>
        <translation>この線を選ぶ</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>%1 へ移動</translation>
    </message>
    <message>
        <source>Hide Lines of This Class</source>
        <translation>この種類の線を隠す</translation>
    </message>
    <message>
        <source>Copy Field Path</source>
        <translation>フィールドのパスをコピー</translation>
    </message>
    <message>
        <source>Fit Everything</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>実際の大きさ</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Open All Stacks</source>
        <translation>重なりをすべて開く</translation>
    </message>
    <message>
        <source>Close All Stacks</source>
        <translation>重なりをすべて閉じる</translation>
    </message>
</context>
<context>
    <name>kubezu::CorrectionCard</name>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict: correction</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Opens in the browser: %1</source>
        <translation>ブラウザーで開きます: %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>たたむ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>詳しく</translation>
    </message>
</context>
<context>
    <name>kubezu::DockTitle</name>
    <message>
        <source>Detach %1</source>
        <translation>%1を切り離す</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1を閉じる</translation>
    </message>
    <message>
        <source>Detach or attach</source>
        <translation>切り離す・戻す</translation>
    </message>
    <message>
        <source>Close; the View menu brings it back</source>
        <translation>閉じる（「表示」メニューで戻せます）</translation>
    </message>
</context>
<context>
    <name>kubezu::EmptyNote</name>
    <message>
        <source>No resources here</source>
        <translation>リソースがありません</translation>
    </message>
    <message>
        <source>What is open holds no Kubernetes objects. See the problems for what could not be read.</source>
        <translation>開いているものに Kubernetes のオブジェクトがありません。読めなかったものは「問題」にあります。</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>絞り込みに合うものがありません</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>絞り込みを解除</translation>
    </message>
    <message>
        <source>Nothing is left to draw</source>
        <translation>描くものが残っていません</translation>
    </message>
    <message>
        <source>Lens, namespaces, focus and switches leave nothing.</source>
        <translation>レンズ、Namespace、注目、表示の切り替えにより、何も残っていません。</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>すべて表示</translation>
    </message>
</context>
<context>
    <name>kubezu::EntryPrint</name>
    <message>
        <source>Why</source>
        <translation>なぜあるか</translation>
    </message>
    <message>
        <source>In a manifest</source>
        <translation>マニフェストでは</translation>
    </message>
    <message>
        <source>Pitfall</source>
        <translation>落とし穴</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
</context>
<context>
    <name>kubezu::ExportDialog</name>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>With title and legend</source>
        <translation>題名と凡例を付ける</translation>
    </message>
    <message>
        <source>With what controllers will create</source>
        <translation>コントローラーが作るものを含める</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>図を書き出す</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>書き出し先</translation>
    </message>
    <message>
        <source>This file exists. Export again to replace it.</source>
        <translation>このファイルは既にあります。もう一度「書き出す」を押すと置き換えます。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>書き出しました: %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>%1 に書き出しました</translation>
    </message>
</context>
<context>
    <name>kubezu::GlossaryPanel</name>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>用語集</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>用語集を検索</translation>
    </message>
    <message>
        <source>Previous entry</source>
        <translation>前の項目</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>次の項目</translation>
    </message>
    <message>
        <source>Copy the entry as Markdown</source>
        <translation>項目を Markdown としてコピー</translation>
    </message>
    <message>
        <source>Print the entry…</source>
        <translation>項目を印刷…</translation>
    </message>
</context>
<context>
    <name>kubezu::GradeBar</name>
    <message>
        <source>%1, again in %2</source>
        <translation>%1、次は %2 後</translation>
    </message>
</context>
<context>
    <name>kubezu::GraphCanvas</name>
    <message>
        <source>Picture of the resources</source>
        <translation>リソースの図</translation>
    </message>
</context>
<context>
    <name>kubezu::GraphTexts</name>
    <message>
        <source>Concepts</source>
        <translation>概念</translation>
    </message>
</context>
<context>
    <name>kubezu::HiddenBar</name>
    <message>
        <source>%1 of %2 hidden</source>
        <translation>%2 個中 %1 個が非表示</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) off</source>
        <translation>
            <numerusform>線 %n 本を非表示</numerusform>
        </translation>
    </message>
    <message>
        <source>What this picture leaves out</source>
        <translation>この図が省いているもの</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Clear Focus</source>
        <translation>注目をやめる</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>絞り込みを解除</translation>
    </message>
    <message>
        <source>All Namespaces</source>
        <translation>すべての Namespace</translation>
    </message>
    <message>
        <source>Lens: %1</source>
        <translation>レンズ: %1</translation>
    </message>
    <message>
        <source>Show What Was Hidden by Hand</source>
        <translation>手で隠したものを表示</translation>
    </message>
    <message>
        <source>Show All Lines</source>
        <translation>線をすべて表示</translation>
    </message>
    <message>
        <source>Show What Is Predicted</source>
        <translation>予測されるものを表示</translation>
    </message>
    <message>
        <source>Only details of the lens “%1” are left out</source>
        <translation>レンズ「%1」の細部だけを省いています</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged hidden</source>
        <translation>
            <numerusform>変わらない %n 個を非表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Show What Is Unchanged</source>
        <translation>変わらないものも表示</translation>
    </message>
</context>
<context>
    <name>kubezu::HoverWords</name>
    <message>
        <source>predicted: a controller would create it</source>
        <translation>予測: コントローラーが作ります</translation>
    </message>
    <message>
        <source>not permitted: another namespace without a ReferenceGrant</source>
        <translation>許可なし: 別の Namespace で ReferenceGrant がありません</translation>
    </message>
    <message>
        <source>to something cluster-wide</source>
        <translation>クラスター全体のものへ</translation>
    </message>
    <message>
        <source>from something cluster-wide, names namespace %1</source>
        <translation>クラスター全体のものから、Namespace %1 を指定</translation>
    </message>
    <message>
        <source>within namespace %1</source>
        <translation>Namespace %1 の中</translation>
    </message>
    <message>
        <source>from namespace %1 to namespace %2</source>
        <translation>Namespace %1 から %2 へ</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>線</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message numerus="yes">
        <source>in %n place(s)</source>
        <translation>
            <numerusform>%n か所</numerusform>
        </translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>省略可</translation>
    </message>
    <message>
        <source>yes: it works without</source>
        <translation>はい: なくても動きます</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>written</source>
        <translation>記述</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>live</source>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>no problem</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>unknown state</source>
        <translation>状態不明</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健全性</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Double-click opens the stack</source>
        <translation>ダブルクリックで重なりを開く</translation>
    </message>
    <message>
        <source>Drawn more than once in this picture</source>
        <translation>この図に複数回描かれています</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>関係</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stack of %n</source>
        <translation>
            <numerusform>%n 個の重なり</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>kubezu::InNotes</name>
    <message>
        <source>Your words</source>
        <translation>あなたの言葉</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>section</comment>
        <translation>%1、%2 行目</translation>
    </message>
    <message>
        <source>Go to the notes: %1</source>
        <translation>ノートのこの場所へ: %1</translation>
    </message>
</context>
<context>
    <name>kubezu::IndexView</name>
    <message>
        <source>Sections</source>
        <translation>章</translation>
    </message>
    <message>
        <source>A–Z</source>
        <translation>A–Z</translation>
    </message>
    <message>
        <source>In the order of the notes</source>
        <translation>ノートの順</translation>
    </message>
    <message>
        <source>By English name</source>
        <translation>英語名の順</translation>
    </message>
    <message>
        <source>By Japanese reading</source>
        <translation>読みの順</translation>
    </message>
    <message>
        <source>Only what this graph shows</source>
        <translation>この図にあるものだけ</translation>
    </message>
    <message>
        <source>Index of the glossary</source>
        <translation>用語集の索引</translation>
    </message>
    <message>
        <source>Found in the glossary</source>
        <translation>用語集で見つかったもの</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>ありません</translation>
    </message>
    <message>
        <source>The graph shows no concept of the glossary.</source>
        <translation>この図に用語集の概念は現れていません。</translation>
    </message>
    <message>
        <source>The glossary is empty.</source>
        <translation>用語集は空です。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Try another spelling, a reading, a short name, a field (spec.replicas) or a command.</source>
        <translation>別のつづり、読み、短縮名、フィールド（spec.replicas）、コマンドを試してください。</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>五十音</translation>
    </message>
    <message>
        <source>In this graph</source>
        <translation>この図にあるもの</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>By subject</source>
        <translation>分野ごと</translation>
    </message>
    <message>
        <source>By the kind that shows it</source>
        <translation>現れる Kind ごと</translation>
    </message>
    <message>
        <source>Order of the index</source>
        <translation>索引の並び順</translation>
    </message>
</context>
<context>
    <name>kubezu::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
</context>
<context>
    <name>kubezu::Legend</name>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Show the legend</source>
        <translation>凡例を表示</translation>
    </message>
    <message>
        <source>Fold the legend</source>
        <translation>凡例をたたむ</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n line(s); click to show or hide</source>
        <translation>
            <numerusform>%1: 線 %n 本。クリックで表示・非表示</numerusform>
        </translation>
    </message>
    <message>
        <source>What controllers would create; click to show or hide</source>
        <translation>コントローラーが作るもの。クリックで表示・非表示</translation>
    </message>
</context>
<context>
    <name>kubezu::LineConcepts</name>
    <message>
        <source>This line shows</source>
        <translation>この行に現れる概念</translation>
    </message>
</context>
<context>
    <name>kubezu::LinkLegend</name>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Click to show or hide</source>
        <translation>クリックで表示・非表示を切り替え</translation>
    </message>
</context>
<context>
    <name>kubezu::MainToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Search resources, actions, concepts</source>
        <translation>リソース、操作、概念を検索</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>発表</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>発表を終わる</translation>
    </message>
    <message>
        <source>Large type on the whole screen</source>
        <translation>大きな文字で全画面に</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>メニュー (F10)</translation>
    </message>
    <message>
        <source>Open files or folders</source>
        <translation>ファイルやフォルダーを開く</translation>
    </message>
    <message>
        <source>What the picture is about</source>
        <translation>図の主題</translation>
    </message>
</context>
<context>
    <name>kubezu::MainWindow</name>
    <message>
        <source>%1 – Kubezu</source>
        <translation>%1 – Kubezu</translation>
    </message>
</context>
<context>
    <name>kubezu::MarkColumn</name>
    <message>
        <source>Corrections</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
</context>
<context>
    <name>kubezu::Minimap</name>
    <message>
        <source>Map of the whole picture</source>
        <translation>図全体の地図</translation>
    </message>
</context>
<context>
    <name>kubezu::NamespacePicker</name>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Namespace: %1</source>
        <translation>Namespace: %1</translation>
    </message>
    <message>
        <source>Which namespaces are shown</source>
        <translation>表示する Namespace</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Find a namespace</source>
        <translation>Namespace を探す</translation>
    </message>
    <message>
        <source>All namespaces</source>
        <translation>すべての Namespace</translation>
    </message>
</context>
<context>
    <name>kubezu::NotesPage</name>
    <message>
        <source>Kubernetes</source>
        <translation>Kubernetes</translation>
    </message>
    <message>
        <source>Verdicts for Kubernetes %1</source>
        <translation>Kubernetes %1 での判定</translation>
    </message>
    <message>
        <source>Previous correction</source>
        <translation>前の訂正</translation>
    </message>
    <message>
        <source>Next correction</source>
        <translation>次の訂正</translation>
    </message>
    <message>
        <source>Find in the notes</source>
        <translation>ノート内を検索</translation>
    </message>
    <message>
        <source>No notes are open</source>
        <translation>ノートは開かれていません</translation>
    </message>
    <message>
        <source>Open a Markdown or text file: every word of Kubernetes in it leads to its entry, and what is so stands beside what you wrote. The file is never changed.</source>
        <translation>Markdown かテキストのファイルを開くと、その中の Kubernetes の言葉から用語集の項目へ行け、書いたことの横に訂正が並びます。ファイルは書き換えられません。</translation>
    </message>
    <message>
        <source>Open Notes…</source>
        <translation>ノートを開く…</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n か所</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::NotesText</name>
    <message>
        <source>Notes</source>
        <translation>ノート</translation>
    </message>
</context>
<context>
    <name>kubezu::OperationPart</name>
    <message>
        <source>Copy as kubectl</source>
        <translation>kubectl としてコピー</translation>
    </message>
    <message>
        <source>Light it up in the graph</source>
        <translation>グラフで光らせる</translation>
    </message>
    <message>
        <source>Select a resource in the graph to get its exact command.</source>
        <translation>グラフでリソースを選ぶと、そのリソースに対する実際のコマンドが表示されます。</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>%1 に対して</translation>
    </message>
    <message>
        <source>Not for %1: select another resource.</source>
        <translation>%1 には使えません。別のリソースを選んでください。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>reads %1</source>
        <translation>読むもの %1</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>変えるもの %1</translation>
    </message>
    <message>
        <source>controllers then change %1</source>
        <translation>続いてコントローラーが変えるもの %1</translation>
    </message>
</context>
<context>
    <name>kubezu::Pages</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>kubezu::PlacesBar</name>
    <message>
        <source>In this graph</source>
        <translation>この図では</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>前の箇所</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>次の箇所</translation>
    </message>
    <message>
        <source>Light up where the graph shows it</source>
        <translation>図の該当箇所を光らせる</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 か所</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 か所</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>kubezu::ProblemBar</name>
    <message>
        <source>Common mistakes</source>
        <translation>よくある間違い</translation>
    </message>
    <message>
        <source>Also probes, resources, image tags, privileges</source>
        <translation>プローブ、リソース、イメージタグ、特権も検査します</translation>
    </message>
    <message>
        <source>Kubernetes %1</source>
        <translation>Kubernetes %1</translation>
    </message>
    <message>
        <source>Kubernetes version</source>
        <translation>Kubernetes のバージョン</translation>
    </message>
    <message>
        <source>Repair all…</source>
        <translation>すべて修復…</translation>
    </message>
    <message>
        <source>Shows what is certain how to repair, before anything is written</source>
        <translation>確実に直せるものを、書き込む前に表示します</translation>
    </message>
    <message>
        <source>Undo repair</source>
        <translation>修復を取り消す</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>すべて %1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>エラー %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>警告 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>情報 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Kubernetes 1.%1 (default)</source>
        <translation>Kubernetes 1.%1（既定）</translation>
    </message>
</context>
<context>
    <name>kubezu::ProblemDetails</name>
    <message>
        <source>Why it matters</source>
        <translation>なぜ問題か</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>どうするか</translation>
    </message>
    <message>
        <source>Choose a problem to see why it matters and what to do.</source>
        <translation>問題を選ぶと、理由と対処が表示されます。</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修復…</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>行を表示</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解説</translation>
    </message>
    <message>
        <source>Copy suppression</source>
        <translation>抑制の書き方をコピー</translation>
    </message>
    <message>
        <source>Copies the annotation that suppresses this check on this resource</source>
        <translation>このリソースでこの検査を抑制するアノテーションをコピーします</translation>
    </message>
    <message>
        <source>Copies the entry of .kubezu that suppresses this check for this file</source>
        <translation>このファイルでこの検査を抑制する .kubezu の項目をコピーします</translation>
    </message>
</context>
<context>
    <name>kubezu::ProblemsView</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>問題はありません</translation>
    </message>
    <message>
        <source>Every reference leads somewhere, every selector finds something, every file could be read.</source>
        <translation>参照はすべて相手があり、セレクターはすべて何かを見つけ、ファイルはすべて読めました。</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>何も開いていません</translation>
    </message>
</context>
<context>
    <name>kubezu::RelationsView</name>
    <message>
        <source>optional</source>
        <translation>省略可</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>許可なし</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>Relations of %1</source>
        <translation>%1 の関係</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>No relations</source>
        <translation>関係はありません</translation>
    </message>
    <message>
        <source>Nothing that is open refers to it, and it refers to nothing.</source>
        <translation>開いているものからの参照も、ここからの参照もありません。</translation>
    </message>
</context>
<context>
    <name>kubezu::RepairDialog</name>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would change like this. Comments and formatting are kept, and it can be undone.</source>
        <translation>
            <numerusform>%n 個のファイルがこのように変わります。コメントと書式はそのままで、取り消せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>書き込む</translation>
    </message>
</context>
<context>
    <name>kubezu::ResourcePanel</name>
    <message>
        <source>Filter: kind, name, label=…</source>
        <translation>絞り込み: 種類、名前、ラベル=…</translation>
    </message>
    <message>
        <source>Filter resources</source>
        <translation>リソースを絞り込む</translation>
    </message>
    <message>
        <source>Kind or short name, name, kind/name, ns:namespace, label=value.
Every word must fit.</source>
        <translation>種類か短縮名、名前、種類/名前、ns:Namespace、ラベル=値。
すべての語に合うものを表示します。</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>絞り込みに合うものがありません</translation>
    </message>
    <message>
        <source>Every word must fit the kind, the name, ns:… or label=value.</source>
        <translation>すべての語が種類、名前、ns:…、ラベル=値のどれかに合う必要があります。</translation>
    </message>
    <message>
        <source>Cluster-wide</source>
        <translation>クラスター全体</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>no problem</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>progressing</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 resources</source>
        <translation>リソース %2 個中 %1 個</translation>
    </message>
    <message>
        <source>%1 resources</source>
        <translation>リソース %1 個</translation>
    </message>
    <message>
        <source>Leave the focus</source>
        <translation>注目をやめる</translation>
    </message>
    <message>
        <source>Focus on it</source>
        <translation>これに注目</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>名前をコピー</translation>
    </message>
    <message>
        <source>Copy kubectl command</source>
        <translation>kubectl コマンドをコピー</translation>
    </message>
</context>
<context>
    <name>kubezu::RevisionDialog</name>
    <message>
        <source>Compare With a Git Revision</source>
        <translation>Git のリビジョンと比較</translation>
    </message>
    <message>
        <source>Branch, tag or commit, for example main or HEAD~1</source>
        <translation>ブランチ、タグ、コミット（例: main、HEAD~1）</translation>
    </message>
    <message>
        <source>Branches, tags and recent commits</source>
        <translation>ブランチ、タグ、最近のコミット</translation>
    </message>
    <message>
        <source>What is open is compared with what %1 was at this revision:</source>
        <translation>開いているものを、このリビジョンでの %1 と比べます:</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較する</translation>
    </message>
    <message>
        <source>Asking git…</source>
        <translation>git に問い合わせています…</translation>
    </message>
    <message>
        <source>Nothing is checked out or fetched.</source>
        <translation>チェックアウトも取得も行いません。</translation>
    </message>
</context>
<context>
    <name>kubezu::SectionsList</name>
    <message>
        <source>Sections of the notes</source>
        <translation>ノートの章</translation>
    </message>
    <message>
        <source>Chapters of the glossary</source>
        <translation>用語集の章</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>冒頭</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>訂正 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>kubezu::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>操作やキーを探す</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
</context>
<context>
    <name>kubezu::StartPage</name>
    <message>
        <source>See how Kubernetes resources hang together, and what each of them means.</source>
        <translation>Kubernetes のリソースがどうつながり、それぞれ何を意味するのかを見る。</translation>
    </message>
    <message>
        <source>Open a Folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>All manifests in it and below it: YAML and JSON.</source>
        <translation>その中と下にあるすべてのマニフェスト（YAML と JSON）。</translation>
    </message>
    <message>
        <source>Open Files</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>One manifest or several at once.</source>
        <translation>一つでも、いくつでも。</translation>
    </message>
    <message>
        <source>Or drop files or a folder here, or paste a manifest (Ctrl+V). Nothing leaves this computer.</source>
        <translation>ファイルやフォルダーをここにドロップするか、マニフェストを貼り付けてもかまいません（Ctrl+V）。このコンピューターの外には何も出ません。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Recently Opened</source>
        <translation>最近開いたもの</translation>
    </message>
</context>
<context>
    <name>kubezu::StatusBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Back to actual size</source>
        <translation>実際の大きさに戻す</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>何も開いていません</translation>
    </message>
    <message>
        <source>%1 of %2 hidden</source>
        <translation>%2 個中 %1 個が非表示</translation>
    </message>
    <message>
        <source>%1 · Show all</source>
        <translation>%1 · すべて表示</translation>
    </message>
    <message>
        <source>Give up lens, filters and focus</source>
        <translation>レンズ、絞り込み、注目を解除する</translation>
    </message>
</context>
<context>
    <name>kubezu::StudyCardView</name>
    <message>
        <source>Show the Answer</source>
        <translation>答えを表示</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Open the Entry</source>
        <translation>項目を開く</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>How far today&apos;s cards are</source>
        <translation>今日のカードの進み具合</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) left</source>
        <translation>
            <numerusform>残り %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture of a manifest</source>
        <translation>マニフェストの図</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>描画中…</translation>
    </message>
</context>
<context>
    <name>kubezu::StudyPage</name>
    <message>
        <source>Exported</source>
        <translation>書き出しました</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>読み込みました</translation>
    </message>
    <message>
        <source>New cards: %1 · brought forward: %2 · kept as they were: %3 · answers: %4</source>
        <translation>新しいカード: %1 · 更新: %2 · そのまま: %3 · 回答: %4</translation>
    </message>
    <message>
        <source>The old file is kept</source>
        <translation>古いファイルは残してあります</translation>
    </message>
    <message>
        <source>Export Progress</source>
        <translation>学習記録の書き出し</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Import Progress</source>
        <translation>学習記録の読み込み</translation>
    </message>
    <message>
        <source>Export for Anki</source>
        <translation>Anki 用に書き出し</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>Set It Aside and Begin Anew</source>
        <translation>別名で残して新しく始める</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>kubezu::StudyStart</name>
    <message>
        <source>Due today: %1 · New today: %2</source>
        <translation>今日の復習: %1 · 今日の新規: %2</translation>
    </message>
    <message>
        <source>Choose at least one section.</source>
        <translation>少なくとも一つの章を選んでください。</translation>
    </message>
    <message>
        <source>Say the answer to yourself, then look. Space shows it, 1 to 4 say how it went.</source>
        <translation>まず自分で答えを言ってから見ます。スペースキーで答えを表示し、1〜4 で出来を選びます。</translation>
    </message>
    <message>
        <source>Nothing is left for today. Come back tomorrow.</source>
        <translation>今日の分は終わりました。続きは明日。</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込み…</translation>
    </message>
    <message>
        <source>Export for Anki…</source>
        <translation>Anki 用に書き出し…</translation>
    </message>
    <message>
        <source>Progress and every answer, as a file for another computer or to keep</source>
        <translation>進み具合とすべての回答を、別のコンピューター用や保存用のファイルにします</translation>
    </message>
    <message>
        <source>A file that was exported; of each card the later state stays</source>
        <translation>書き出したファイルを読み込みます。カードごとに新しいほうの状態が残ります</translation>
    </message>
    <message>
        <source>All cards as a text file that Anki imports</source>
        <translation>すべてのカードを、Anki が読み込めるテキストファイルにします</translation>
    </message>
    <message>
        <source>%1 due</source>
        <translation>復習 %1</translation>
    </message>
</context>
<context>
    <name>kubezu::StudySummary</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>回答 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>grade: how often</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The next cards are due: %1</source>
        <translation>次のカード: %1</translation>
    </message>
    <message>
        <source>No further cards are planned.</source>
        <translation>次の予定はありません。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>kubezu::SummaryView</name>
    <message>
        <source>Nothing is selected</source>
        <translation>何も選択されていません</translation>
    </message>
    <message>
        <source>Select a resource to see what it is, or a line of the picture to see why it is there.</source>
        <translation>リソースを選ぶと何であるか、図の線を選ぶとなぜあるかを示します。</translation>
    </message>
    <message>
        <source>written</source>
        <translation>記述</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>live</source>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>Concepts in it</source>
        <translation>現れている概念</translation>
    </message>
    <message>
        <source>Who refers to it</source>
        <translation>参照元</translation>
    </message>
    <message>
        <source>… and %1 more in the tab Relations</source>
        <translation>…ほか %1 件は「関係」タブに</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>記述場所</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Defined by</source>
        <translation>定めているもの</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>結び付き</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>箇所</translation>
    </message>
    <message>
        <source>%1 fields say the same</source>
        <translation>%1 個のフィールドが同じことを述べています</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>kubezu::YamlView</name>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Find in this resource</source>
        <translation>このリソース内を検索</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copy YAML</source>
        <translation>YAML をコピー</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>前へ (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>次へ (Enter)</translation>
    </message>
    <message>
        <source>Only the first %1 characters are shown.</source>
        <translation>最初の %1 文字だけを表示しています。</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>何も選択されていません</translation>
    </message>
    <message>
        <source>Select a resource or a line of the picture to see where it is written.</source>
        <translation>リソースか図の線を選ぶと、どこに書かれているかを示します。</translation>
    </message>
    <message>
        <source>Not written here</source>
        <translation>ここには書かれていません</translation>
    </message>
    <message>
        <source>Predicted, not written</source>
        <translation>予測されるもので、書かれていません</translation>
    </message>
    <message>
        <source>The text is not kept</source>
        <translation>本文は保持していません</translation>
    </message>
    <message>
        <source>The file is large; it was read piece by piece. The summary shows what was found in it.</source>
        <translation>ファイルが大きいため、少しずつ読みました。見つかったものは「概要」にあります。</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 件</translation>
    </message>
</context>
<context>
    <name>kubezu::ZoomBar</name>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>実際の大きさ</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Fit everything</source>
        <translation>全体を表示</translation>
    </message>
</context>
</TS>
