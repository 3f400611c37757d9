namespace EcsServiceConnect.Client.Tests.ServiceConnect.Topology.Drawing;

public class SvgTextTests
{
    [Theory]
    [InlineData("orders:80", "orders:80")]
    [InlineData("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("one\ntwo", "one&#10;two")]
    [InlineData("\u0000\u001f\u007f\u0085\uffff", "\ufffd\ufffd\ufffd\ufffd\ufffd")]
    [InlineData("Zoë 😀", "Zoë 😀")]
    public void Escape_Text_StaysText(string text, string escaped) => Assert.Equal(escaped, SvgText.Escape(text));

    [Fact]
    public void Escape_HalfACharacter_IsReplaced() => Assert.Equal("\ufffdx", SvgText.Escape("\ud800x"));
}
