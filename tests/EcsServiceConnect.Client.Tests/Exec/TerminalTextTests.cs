using EcsServiceConnect.Client.Exec;

namespace EcsServiceConnect.Client.Tests.Exec;

public class TerminalTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("\u001b[1;31mred\u001b[0m", "red")]
    [InlineData("\u001b[?25lhidden\u001b[2K", "hidden")]
    [InlineData("\u001b]0;title\u0007text", "text")]
    [InlineData("\u001b]8;;http://a\u001b\\link\u001b]8;;\u001b\\", "link")]
    [InlineData("\u001b(Bascii\u001b=", "ascii")]
    [InlineData("\u001bP1$r0m\u001b\\x", "x")]
    [InlineData("end\u001b", "end")]
    [InlineData("end\u001b[31", "end")]
    [InlineData("end\u001b]0;open", "end")]
    [InlineData("a\u001b[\nb", "a\nb")]
    [InlineData("a\u001b]x\u001b[31mb", "ab")]
    public void RemoveEscapeSequences_Text_KeepsWhatIsRead(string text, string expected) =>
        Assert.Equal(expected, TerminalText.RemoveEscapeSequences(text));
}
