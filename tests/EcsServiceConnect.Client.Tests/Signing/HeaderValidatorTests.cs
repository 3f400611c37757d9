using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Tests.Signing;

public class HeaderValidatorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("visible ASCII ~!\"{}")]
    [InlineData(" around ")]
    public void FindProblem_VisibleCharactersAndSpaces_ReturnsNull(string value) => Assert.Null(HeaderValidator.FindProblem(value));

    [Theory]
    [InlineData("token\n", "ends in a line break")]
    [InlineData("token\r\n", "ends in a line break")]
    [InlineData("token\n\n", "ends in a line break")]
    [InlineData("token\r\nX-Injected: yes", "contains a line break")]
    [InlineData("\ntoken", "contains a line break")]
    [InlineData("to\tken", "contains a control character")]
    [InlineData("to\0ken", "contains a control character")]
    [InlineData("to\x7Fken", "contains a control character")]
    [InlineData("t\u00F6ken", "not ASCII")]
    [InlineData("token\u2028", "not ASCII")]
    [InlineData("\uFEFFtoken", "not ASCII")]
    [InlineData("token\uD83D", "not ASCII")]
    public void FindProblem_AnythingElse_IsDescribedWithoutTheValue(string value, string expected)
    {
        var problem = HeaderValidator.FindProblem(value);

        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("token", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("ken", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null)]
    [InlineData("a b", null)]
    [InlineData("", "is empty")]
    [InlineData(" ", "begins or ends with a space")]
    [InlineData(" a", "begins or ends with a space")]
    [InlineData("a ", "begins or ends with a space")]
    [InlineData("a\n", "ends in a line break")]
    public void FindCredentialProblem_Value_IsDescribed(string value, string? expected) =>
        AssertProblem(expected, HeaderValidator.FindCredentialProblem(value));

    [Theory]
    [InlineData("AKIDEXAMPLE", null)]
    [InlineData("local-1_x.y@z", null)]
    [InlineData("", "is empty")]
    [InlineData("AK ID", "contains ' '")]
    [InlineData("AK/ID", "contains '/'")]
    [InlineData("AK,ID", "contains ','")]
    [InlineData("AKID=", "contains '='")]
    [InlineData("AKID\r\n", "ends in a line break")]
    public void FindAccessKeyProblem_Value_IsDescribed(string value, string? expected) =>
        AssertProblem(expected, HeaderValidator.FindAccessKeyProblem(value));

    [Theory]
    [InlineData("x-tenant", true)]
    [InlineData("!#$%&'*+-.^_`|~09azAZ", true)]
    [InlineData("", false)]
    [InlineData("two words", false)]
    [InlineData("a:b", false)]
    [InlineData("a\n", false)]
    [InlineData("\u00E9", false)]
    public void IsToken_Text_FollowsHttp(string text, bool expected) => Assert.Equal(expected, HeaderValidator.IsToken(text));

    [Theory]
    [InlineData("AWS_Lambda_dotnet8", "AWS_Lambda_dotnet8")]
    [InlineData("a b/c#d\r\n\u00E9", "a-b-c-d---")]
    [InlineData("", "")]
    public void ToToken_Text_ReplacesWhatATokenCannotHold(string text, string expected) => Assert.Equal(expected, HeaderValidator.ToToken(text));

    private static void AssertProblem(string? expected, string? problem)
    {
        if (expected is null)
        {
            Assert.Null(problem);
        }
        else
        {
            Assert.Contains(expected, problem, StringComparison.Ordinal);
        }
    }
}
