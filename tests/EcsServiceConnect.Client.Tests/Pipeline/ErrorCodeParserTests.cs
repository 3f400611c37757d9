using EcsServiceConnect.Client.Pipeline;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class ErrorCodeParserTests
{
    [Theory]
    [InlineData("Code", "Code")]
    [InlineData(" Code ", "Code")]
    [InlineData("ns.v1#Code", "Code")]
    [InlineData("Code:http://host/path", "Code")]
    [InlineData("ns#Code:http://host/#path", "Code")]
    [InlineData("AWS.Service.Code;Sender", "AWS.Service.Code")]
    [InlineData("a#b#Code", "Code")]
    [InlineData("7", "7")]
    [InlineData("two words", null)]
    [InlineData("<Code>", null)]
    [InlineData("#", null)]
    [InlineData(":", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Parse_AnyText_ReturnsTheCodeOrNull(string? text, string? code) => Assert.Equal(code, ErrorCodeParser.Parse(text));

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void Parse_LongText_IsACodeUpToItsLimit(int length, bool isCode) =>
        Assert.Equal(isCode, ErrorCodeParser.Parse(new string('x', length)) is not null);
}
