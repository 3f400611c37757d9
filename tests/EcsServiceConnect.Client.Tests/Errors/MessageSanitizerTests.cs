using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Tests.Errors;

public class MessageSanitizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  plain\ttext\n", "plain\ttext")]
    [InlineData("a\u001b[2J\u0000\u0007\r\nb\u0085\u009b", "a[2J\nb")]
    [InlineData("\uFEFF\u202Eright\u2066", "right")]
    [InlineData("\U0001F600", "\U0001F600")]
    public void Sanitize_AnyText_CanBeShown(string text, string expected) => Assert.Equal(expected, MessageSanitizer.Sanitize(text));

    [Fact]
    public void Sanitize_HalfASurrogatePair_IsReplaced() => Assert.Equal("half \uFFFD", MessageSanitizer.Sanitize("half \U0001F600"[..^1]));

    [Theory]
    [InlineData(0, 8192)]
    [InlineData(1, 8191)]
    public void Sanitize_LongText_IsCutBetweenCharacters(int prefix, int length) => Assert.Equal(
        length, MessageSanitizer.Sanitize(new string('x', prefix) + string.Concat(Enumerable.Repeat("\U0001F600", 5000))).Length);
}
