using EcsServiceConnect.Client.Credentials.Profiles;

namespace EcsServiceConnect.Client.Tests.Credentials.Profiles;

public class SharedFilesTests
{
    [Theory]
    [InlineData("[default]\nname = value", "")]
    [InlineData("[profile default]\nname = value", "")]
    [InlineData("[profile default]\nname = value\n[default]\nname = other", "")]
    [InlineData("[default]\nname = other\n[profile default]\nname = value", "")]
    [InlineData("", "[default]\nname = value")]
    [InlineData("", "[  default  ]\nname = value")]
    [InlineData("[default]\nname = other", "[default]\nname = value")]
    [InlineData("[default]\nname = value", "[default]\nname2 = other")]
    [InlineData("[default]\nname = value\n[sso-session default]\nname = other\n[profile foo]\nname = other", "[profile default]\nname = other")]
    public void FindProfile_Default_MergesItsSections(string config, string credentials) =>
        Assert.Equal("value", Create(config, credentials).FindProfile("default")?.Find("name")?.Value);

    [Fact]
    public void FindProfile_DefaultInBothSpellings_IgnoresTheOneWithoutPrefix() =>
        Assert.Null(Create("[profile default]\nname = value\n[default]\nname2 = value2", "").FindProfile("default")?.Find("name2"));

    [Theory]
    [InlineData("[foo]\nname = value", "")]
    [InlineData("", "[profile foo]\nname = value")]
    [InlineData("[sso-session foo]\nname = value", "[services foo]")]
    [InlineData("[profile FOO]\nname = value", "")]
    [InlineData("[profile foo bar]\nname = value", "")]
    public void FindProfile_OtherSections_ReturnsNull(string config, string credentials) => Assert.Null(Create(config, credentials).FindProfile("foo"));

    [Fact]
    public void FindProfile_MalformedLines_BecomeProblemsOfTheProfile() => Assert.Equal(
        ["config, line 2", "credentials, line 3"],
        Create("[profile foo]\n= x", "[foo]\nname = 1\ny").FindProfile("foo")!.Problems.Select(problem => problem.Split(':')[0]));

    [Fact]
    public void FindServices_Section_IsFoundInTheConfigFileOnly()
    {
        var files = Create("[services x]\necs =\n  endpoint_url = u", "[services y]\necs =\n  endpoint_url = u");

        Assert.NotNull(files.FindServices("x"));
        Assert.Null(files.FindServices("y"));
    }

    [Fact]
    public void FindSsoSession_Section_IsFoundInTheConfigFileOnly()
    {
        var files = Create("[sso-session x]\nsso_region = r", "[sso-session y]\nsso_region = r");

        Assert.NotNull(files.FindSsoSession("x"));
        Assert.Null(files.FindSsoSession("y"));
    }

    [Theory]
    [InlineData("[foo]", "", "must be named '[profile foo]'")]
    [InlineData("", "[profile foo]", "must be named '[foo]'")]
    [InlineData("name = value", "", "(config, whose line 1 is in no section)")]
    [InlineData("", "", "(config)")]
    [InlineData("", null, "(credentials, which does not exist)")]
    public void DescribeMissing_LikelyMistake_IsNamed(string config, string? credentials, string expected)
    {
        var message = Create(config, credentials).DescribeMissing("AWS_PROFILE", "foo");

        Assert.StartsWith("AWS_PROFILE: the profile 'foo' is neither in the shared AWS config file", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    private static SharedFiles Create(string config, string? credentials) => new(
        SharedFileParser.Parse("config", config),
        credentials is null ? new SharedFile("credentials", exists: false) : SharedFileParser.Parse("credentials", credentials));
}
