using EcsServiceConnect.Client.Exec.Shell;

namespace EcsServiceConnect.Client.Tests.Exec.Shell;

public class WrappedCommandTests
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
        " -c 'trap : INT",
    ];

    [Theory]
    [InlineData(false, "(exec $0 -c \" $(printf %b \"$2\")\" 2>&3 3>&-) </dev/null;printf \"\\036%s:%s\\036\" $1 $?")]
    [InlineData(true, "cat 2>&3 3>&-|{ trap : INT QUIT TERM;(exec $0 -c \" $(printf %b \"$2\")\" 2>&3 3>&-);printf \"\\036%s:%s\\036\" $1 $?;}")]
    public void Format_PlainCommand_IsAnArgumentOfAScript(bool hasInput, string run) => Assert.Equal(
        "/bin/sh -c 'trap : INT QUIT TERM;exec 3>&2 2>/dev/null;"
            + "stty -opost -echo -ixon&&printf \"\\036%s+\\036\" $1||printf \"\\036%s-\\036\" $1;"
            + run + "' /bin/sh abcDEF0123456789 'ls -l /tmp'",
        new WrappedCommand("ls -l /tmp", Mark, "/bin/sh", hasInput).Format());

    [Fact]
    public void Format_SpecialCharacters_AreOctalNumbers() => Assert.Contains(
        "'a\\0047\\0042\\0044\\0140\\0134\\0041\\0012\\0303\\0251z'",
        new WrappedCommand("a'\"$`\\!\néz", Mark, "/bin/sh", HasInput: true).Format(),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Format_AnyCommand_IsWrittenInPrintableCharacters(string text)
    {
        var command = new WrappedCommand(text, Mark, "/bin/sh", HasInput: false).Format();

        Assert.DoesNotContain(command, static character => character is < ' ' or > '~');
        Assert.Equal(4, command.Count(static character => character == '\''));
        Assert.EndsWith("'", command, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void TryParse_FormattedCommand_IsTheCommand(string text)
    {
        foreach (var hasInput in new[] { true, false })
        {
            var command = new WrappedCommand(text, Mark, "/usr/local/bin/my-sh", hasInput);

            Assert.Equal(command, WrappedCommand.TryParse(command.Format()));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void TryParse_OtherCommand_IsNull(string text) => Assert.Null(WrappedCommand.TryParse(text));

    [Theory]
    [InlineData("a", 1)]
    [InlineData("a\n$", 11)]
    [InlineData("é", 10)]
    public void GetEncodedLength_Command_IsThatOfTheArgument(string text, int expected)
    {
        var command = new WrappedCommand(text, Mark, "/bin/sh", HasInput: false).Format();

        Assert.Equal(expected, WrappedCommand.GetEncodedLength(text));
        Assert.Equal(expected, command.Length - command.IndexOf(Mark, StringComparison.Ordinal) - Mark.Length - " ''".Length);
    }

    [Fact]
    public void Format_AnyCommand_DoesNotContainTheMarkThatItPrints() => Assert.DoesNotContain(
        $"{(char)WrappedCommand.Separator}", new WrappedCommand("ps aux", Mark, "/bin/sh", HasInput: false).Format(), StringComparison.Ordinal);

    [Theory]
    [InlineData("/bin/sh", true)]
    [InlineData("bash", true)]
    [InlineData("", false)]
    [InlineData("/bin/my sh", false)]
    [InlineData("sh'", false)]
    public void IsPath_Shell_HasPlainCharactersOnly(string shell, bool expected) => Assert.Equal(expected, WrappedCommand.IsPath(shell));
}
