using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Tests.Errors;

public class MessageSanitizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  plain\ttext\n", "plain\ttext")]
    [InlineData("a\u001b[2J\u0000\u0007\r\nb\u0085\u009b", "a[2J\nb")]
    [InlineData("\uFEFF\u202Eright\u2066", "right")]
    [InlineData("\uD83D\uDE00 \uD83D", "\uD83D\uDE00 \uFFFD")]
    public void Sanitize_AnyText_CanBeShown(string text, string expected) => Assert.Equal(expected, MessageSanitizer.Sanitize(text));

    [Theory]
    [InlineData(0, 8192)]
    [InlineData(1, 8191)]
    public void Sanitize_LongText_IsCutBetweenCharacters(int prefix, int length) => Assert.Equal(
        length, MessageSanitizer.Sanitize(new string('x', prefix) + string.Concat(Enumerable.Repeat("\U0001F600", 5000))).Length);
}
