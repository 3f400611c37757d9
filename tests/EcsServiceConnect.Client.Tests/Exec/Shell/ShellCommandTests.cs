using EcsServiceConnect.Client.Exec.Shell;

namespace EcsServiceConnect.Client.Tests.Exec.Shell;

public class ShellCommandTests
{
    private const string Mark = "abcDEF0123456789";

    public static TheoryData<string> Commands =>
    [
        "ls -l /tmp",
        "",
        " ",
        "echo \"it's $HOME\" `date` \\ back\\\\slash !",
        "first\nsecond\r\n\tthird\n",
        "echo é漢字🎉 | grep -E '^[^\"]+$' && (a; b) || { c & }",
        "printf '%d\\n' 7 # comment \u0001\u001e\u007f",
        "\")\"",
        " -c 'stty",
    ];

    [Fact]
    public void Format_PlainCommand_StaysReadable() => Assert.Equal(
        "/bin/sh -c 'stty -opost -echo -ixon 2>/dev/null&&t=+||t=-;printf \"\\036%s%s\\036\" abcDEF0123456789 $t;"
            + "/bin/sh -c \"$(printf %b \"ls -l /tmp\")\" </dev/null;printf \"\\036%s:%s\\036\" abcDEF0123456789 $?'",
        new ShellCommand("ls -l /tmp", Mark, "/bin/sh", HasInput: false).Format());

    [Fact]
    public void Format_SpecialCharacters_AreOctalNumbers() => Assert.Contains(
        "\"a\\0047\\0042\\0044\\0140\\0134\\0041\\0012\\0303\\0251z\"",
        new ShellCommand("a'\"$`\\!\néz", Mark, "/bin/sh", HasInput: true).Format(),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Format_AnyCommand_IsOneQuotedArgumentOfPrintableCharacters(string text)
    {
        var command = new ShellCommand(text, Mark, "/bin/sh", HasInput: false).Format();

        Assert.DoesNotContain(command, static character => character is < ' ' or > '~');
        Assert.Equal(2, command.Count(static character => character == '\''));
        Assert.EndsWith("'", command, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void TryParse_FormattedCommand_IsTheCommand(string text)
    {
        foreach (var hasInput in new[] { true, false })
        {
            var command = new ShellCommand(text, Mark, "/usr/local/bin/my-sh", hasInput);

            Assert.Equal(command, ShellCommand.TryParse(command.Format()));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void TryParse_OtherCommand_IsNull(string text) => Assert.Null(ShellCommand.TryParse(text));

    [Fact]
    public void Format_AnyCommand_DoesNotContainTheMarkThatItPrints() => Assert.DoesNotContain(
        $"{(char)ShellCommand.Separator}", new ShellCommand("ps aux", Mark, "/bin/sh", HasInput: false).Format(), StringComparison.Ordinal);

    [Theory]
    [InlineData("/bin/sh", true)]
    [InlineData("bash", true)]
    [InlineData("", false)]
    [InlineData("/bin/my sh", false)]
    [InlineData("sh'", false)]
    public void IsPath_Shell_HasPlainCharactersOnly(string shell, bool expected) => Assert.Equal(expected, ShellCommand.IsPath(shell));
}
