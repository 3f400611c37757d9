namespace EcsServiceConnect.Client.Testing.Tests;

public class CommandLineParserTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t ls \r\n -l ", "ls|-l")]
    [InlineData("echo 'a  b' \"c  d\" e\\ f", "echo|a  b|c  d|e f")]
    [InlineData("a'b'\"c\"d ''", "abcd|")]
    [InlineData("echo \"a\\nb\" \"\\$x\" \"\\\\\" \"\\\"\"", "echo|anb|$x|\\|\"")]
    [InlineData("echo 'a\\nb'", "echo|a\\nb")]
    [InlineData("echo a#b #c 'd\ne # f", "echo|a#b|e")]
    [InlineData("echo \\#a '#b' \"#c\"", "echo|#a|#b|#c")]
    [InlineData("echo a\u00a0b; $c > d", "echo|a\u00a0b;|$c|>|d")]
    public void TrySplit_Command_HasTheArgumentsOfTheAgent(string command, string expected)
    {
        Assert.True(CommandLineParser.TrySplit(command, out var arguments, out var error));

        Assert.Equal(expected, string.Join('|', arguments));
        Assert.Null(error);
    }

    [Theory]
    [InlineData("echo 'unbalanced", "EOF found when expecting closing quote")]
    [InlineData("echo \"unbalanced", "EOF found when expecting closing quote")]
    [InlineData("echo '", "EOF found when expecting closing quote")]
    [InlineData("echo \\", "EOF found after escape character")]
    [InlineData("echo \"a\\", "EOF found after escape character")]
    public void TrySplit_CommandThatEndsTooSoon_HasTheErrorOfTheAgent(string command, string expected)
    {
        Assert.False(CommandLineParser.TrySplit(command, out var arguments, out var error));

        Assert.Equal(expected, error);
        Assert.Null(arguments);
    }
}
