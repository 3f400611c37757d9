namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ShellExecutorTests
{
    [Theory]
    [InlineData("echo a b  'c  d' \"e  f\"", "a b c  d e  f\n")]
    [InlineData("echo -n a; echo b # comment", "ab\n")]
    [InlineData("true && echo yes || echo no", "yes\n")]
    [InlineData("false && echo yes || echo no", "no\n")]
    [InlineData("false; echo $?; echo $?", "1\n0\n")]
    [InlineData("x=1 y='2 3'; echo $x-${y}-$z-${z:-none}", "1-2 3--none\n")]
    [InlineData("x='a b'; printf '<%s>' $x \"$x\"", "<a><b><a b>")]
    [InlineData("(x=1; exit 3); echo $x$?", "3\n")]
    [InlineData("{ x=1; false; }; echo $x$?", "11\n")]
    [InlineData("echo $(echo in; false)-`pwd`", "in-/srv/app\n")]
    [InlineData("! true; echo $?", "1\n")]
    [InlineData("echo a | cat | cat", "a\n")]
    [InlineData("false | true; echo $?", "0\n")]
    [InlineData("nonsense --x; echo $?", "sh: nonsense: command not found\n127\n")]
    [InlineData("/opt/nonsense; echo $?", "sh: /opt/nonsense: No such file or directory\n127\n")]
    [InlineData("nonsense 2>/dev/null; echo $?", "127\n")]
    [InlineData("echo out >/dev/null; echo err >&2", "err\n")]
    [InlineData("echo x > /tmp/file; echo $?", "sh: /tmp/file: Read-only file system\n1\n")]
    [InlineData("cat < /dev/null; cat missing; echo $?", "cat: missing: No such file or directory\n1\n")]
    [InlineData("cd /tmp && pwd; cd nowhere; echo $?", "/tmp\nsh: cd: nowhere: No such file or directory\n1\n")]
    [InlineData("ls; ls -l /tmp; ls /missing; echo $?", "total 0\nls: cannot access '/missing': No such file or directory\n2\n")]
    [InlineData("COLOR=red env | grep", "sh: grep: command not found\n")]
    [InlineData("echo $COLOR; COLOR=red printenv COLOR; echo $COLOR", "blue\nred\nblue\n")]
    [InlineData("A=1; export B=2; printenv A; printenv B", "2\n")]
    [InlineData("printf '%s:%03d:%x\\n' a 7 255 b 8 16", "a:007:ff\nb:008:10\n")]
    [InlineData("printf '\\x41\\102\\n'; printf '%%|%5s|%-3s|' ab c", "AB\n%|   ab|c  |")]
    [InlineData("test 1 -lt 2 && [ -z '' ] && [ a = a ] && [ ! b = a ] && echo ok", "ok\n")]
    [InlineData("echo 'one two' | { read a b; echo $b $a; }", "two one\n")]
    [InlineData("sh -c 'echo $0 $1 $#; exit 4' name arg; echo $?", "name arg 1\n4\n")]
    [InlineData("echo 'echo piped' | sh", "piped\n")]
    [InlineData("set -e; false; echo never", "")]
    [InlineData("whoami; id -u; hostname | cat >/dev/null; uname", "root\n0\nLinux\n")]
    [InlineData("command -v sh; command -v nonsense; echo $?", "/bin/sh\n1\n")]
    [InlineData("exec echo last; echo never", "last\n")]
    [InlineData("eval 'x=5; echo $x'; echo $x", "5\n5\n")]
    [InlineData("echo \"a\\\"b\" a\\ b '$x' \"\\$x\"", "a\"b a b $x $x\n")]
    [InlineData("echo ~ ~/x '~'", "/root /root/x ~\n")]
    [InlineData("if true; then echo x; fi", "sh: 'if' is not supported by this simulated shell\n")]
    [InlineData("echo a & echo b", "sh: background commands ('&') are not supported by this simulated shell\n")]
    [InlineData("echo $((1+1))", "sh: arithmetic is not supported by this simulated shell\n")]
    [InlineData("echo 'open", "sh: syntax error: unterminated quoted string\n")]
    [InlineData("echo a)", "sh: syntax error near unexpected token ')'\n")]
    [InlineData("(echo a", "sh: syntax error: unexpected end of file\n")]
    [InlineData("cat <<X", "sh: '<<' is not supported by this simulated shell\n")]
    [InlineData("echo a\n\n  echo b\n", "a\nb\n")]
    public async Task Execute_Script_DoesWhatAShellDoes(string script, string expected)
    {
        using var exec = await ExecTestEcs.CreateAsync();

        var (output, _) = await exec.RunAsync($"sh -c {Quote(script)}");

        Assert.Equal(expected.Replace("\n", "\r\n", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task Execute_Environment_IsThatOfTheContainer()
    {
        using var exec = await ExecTestEcs.CreateAsync();

        var (output, _) = await exec.RunAsync("env");

        Assert.Contains("COLOR=blue\r\n", output, StringComparison.Ordinal);
        Assert.Contains("HOME=/root\r\n", output, StringComparison.Ordinal);
        Assert.Contains("HOSTNAME=ip-", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_DialogWithOpenQuote_AsksForTheRest()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        await using var client = await exec.OpenAsync("bash");
        await client.WaitForOutputAsync("# ");

        await client.TypeAsync("echo 'a\r");
        await client.WaitForOutputAsync("> ");
        await client.TypeAsync("b'\r");

        await client.WaitForOutputAsync("\r\na\r\nb\r\n# ");
    }

    [Fact]
    public async Task Execute_CatWithInput_CopiesItToTheEnd()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        await using var client = await exec.OpenAsync("sh -c 'stty -echo; echo ready; cat; echo mark$?'");
        await client.WaitForOutputAsync("ready");

        await client.TypeAsync("one\rtwo\r\u0004");

        Assert.Equal("", await client.Closed);
        Assert.Equal("ready\r\none\r\ntwo\r\nmark0\r\n", client.Output);
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
