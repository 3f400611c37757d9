using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class JsonTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":\"é漢😀\uFFFD\"}")]
    public void ToUtf8_ValidText_IsTheSameText(string json)
    {
        using var utf8 = JsonText.ToUtf8(json);

        Assert.Equal(json, Encoding.UTF8.GetString(utf8.Written.Span));
    }

    [Fact]
    public void ToUtf8_HalfOfASurrogatePair_ReportsPathLineAndColumn()
    {
        var error = Assert.Throws<JsonException>(() => JsonText.ToUtf8("{\n  \"a\": [\"é\", \"é\ud83d\"]\n}"));

        Assert.Equal("a[1]: expected valid Unicode, found half of a surrogate pair (line 2, column 16).", error.Message);
    }
}
