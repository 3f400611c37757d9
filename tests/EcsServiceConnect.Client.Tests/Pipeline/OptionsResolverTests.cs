using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using EcsServiceConnect.Client.Pipeline;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class OptionsResolverTests
{
    private readonly FakeEnvironment _environment = new();

    [Fact]
    public void Resolve_OnlyRegion_ReturnsDefaults()
    {
        var settings = Resolve(new EcsClientOptions { Region = "eu-west-1" });

        Assert.Equal(
            new ResolvedOptions("eu-west-1", new Uri("https://ecs.eu-west-1.amazonaws.com"), EcsRetryMode.Standard, 3, null), settings);
    }

    [Fact]
    public void Resolve_Environment_FillsUnsetOptions()
    {
        Set(("AWS_REGION", "eu-west-1"), ("AWS_USE_FIPS_ENDPOINT", "true"), ("AWS_USE_DUALSTACK_ENDPOINT", "TRUE"));
        Set(("AWS_RETRY_MODE", "adaptive"), ("AWS_MAX_ATTEMPTS", "7"), ("AWS_SDK_UA_APP_ID", "shop"));

        Assert.Equal(
            new ResolvedOptions("eu-west-1", new Uri("https://ecs-fips.eu-west-1.api.aws"), EcsRetryMode.Adaptive, 7, "shop"),
            Resolve(new EcsClientOptions()));
    }

    [Fact]
    public void Resolve_Profile_FillsUnsetVariables()
    {
        _environment.Profiles["default"] = Profile("default");

        Assert.Equal(
            new ResolvedOptions("eu-west-3", new Uri("http://localhost:9/"), EcsRetryMode.Adaptive, 5, "of-profile"),
            Resolve(new EcsClientOptions()));
    }

    [Fact]
    public void Resolve_Options_WinOverEnvironmentAndProfile()
    {
        _environment.Profiles["default"] = Profile("default");
        Set(("AWS_REGION", "eu-west-1"), ("AWS_ENDPOINT_URL_ECS", "http://localhost:8"), ("AWS_RETRY_MODE", "adaptive"));
        Set(("AWS_MAX_ATTEMPTS", "7"), ("AWS_SDK_UA_APP_ID", "of-variable"), ("AWS_USE_FIPS_ENDPOINT", "true"), ("AWS_USE_DUALSTACK_ENDPOINT", "true"));

        var settings = Resolve(new EcsClientOptions
        {
            Region = "sa-east-1",
            ServiceUrl = new Uri("https://example.com"),
            UseFips = false,
            UseDualStack = false,
            Retry = { Mode = EcsRetryMode.Standard, MaxAttempts = 2 },
            ApplicationId = "of-options",
        });

        Assert.Equal(new ResolvedOptions("sa-east-1", new Uri("https://example.com"), EcsRetryMode.Standard, 2, "of-options"), settings);
    }

    [Fact]
    public void Resolve_Variables_WinOverTheProfile()
    {
        _environment.Profiles["p"] = Profile("p");
        Set(("AWS_PROFILE", "p"), ("AWS_REGION", "eu-west-1"), ("AWS_ENDPOINT_URL", "http://localhost:8"), ("AWS_RETRY_MODE", "standard"));
        Set(("AWS_MAX_ATTEMPTS", "7"), ("AWS_SDK_UA_APP_ID", "of-variable"));

        Assert.Equal(
            new ResolvedOptions("eu-west-1", new Uri("http://localhost:8"), EcsRetryMode.Standard, 7, "of-variable"), Resolve(new EcsClientOptions()));
    }

    [Fact]
    public void Resolve_ServiceUrl_WinsOverGeneralUrl()
    {
        Set(("AWS_ENDPOINT_URL", "http://localhost:1"), ("AWS_ENDPOINT_URL_ECS", "http://localhost:2"));

        Assert.Equal(new Uri("http://localhost:2"), Resolve(new EcsClientOptions { Region = "eu-west-1" }).Endpoint);
    }

    [Fact]
    public void Resolve_ConfiguredUrlsIgnored_ReturnsRegionEndpoint()
    {
        Set(("AWS_ENDPOINT_URL", "http://localhost:1"), ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"));

        Assert.Equal("ecs.eu-west-1.amazonaws.com", Resolve(new EcsClientOptions { Region = "eu-west-1" }).Endpoint.Host);
    }

    [Fact]
    public void Resolve_DefaultRegionVariable_IsSecondToAwsRegion()
    {
        Set(("AWS_DEFAULT_REGION", "eu-west-2"));
        Assert.Equal("eu-west-2", Resolve(new EcsClientOptions()).Region);

        Set(("AWS_REGION", "eu-west-1"));
        Assert.Equal("eu-west-1", Resolve(new EcsClientOptions()).Region);
    }

    [Fact]
    public void Resolve_LegacyMode_IsStandard()
    {
        Set(("AWS_RETRY_MODE", "legacy"));

        Assert.Equal(EcsRetryMode.Standard, Resolve(new EcsClientOptions { Region = "eu-west-1" }).RetryMode);
    }

    [Fact]
    public void Resolve_ModeNone_MeansOneAttempt() =>
        Assert.Equal(1, Resolve(new EcsClientOptions { Region = "eu-west-1", Retry = { Mode = EcsRetryMode.None, MaxAttempts = 9 } }).MaxAttempts);

    [Theory]
    [InlineData("AWS_REGION", "not a region")]
    [InlineData("AWS_MAX_ATTEMPTS", "0")]
    [InlineData("AWS_MAX_ATTEMPTS", "many")]
    [InlineData("AWS_RETRY_MODE", "often")]
    [InlineData("AWS_USE_FIPS_ENDPOINT", "yes")]
    [InlineData("AWS_USE_DUALSTACK_ENDPOINT", "1")]
    [InlineData("AWS_ENDPOINT_URL_ECS", "localhost:80")]
    [InlineData("AWS_ENDPOINT_URL", "http://example.com")]
    [InlineData("AWS_ENDPOINT_URL", "::")]
    [InlineData("AWS_SDK_UA_APP_ID", "two words")]
    public void Resolve_WrongVariable_IsNamed(string variable, string value)
    {
        Set((variable, value));

        var error = Assert.Throws<EcsValidationException>(
            () => Resolve(new EcsClientOptions { Region = variable == "AWS_REGION" ? null : "eu-west-1" }));

        Assert.StartsWith(variable + ": ", Assert.Single(error.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_FipsOptionAndUrlVariable_NamesBoth()
    {
        Set(("AWS_ENDPOINT_URL_ECS", "http://localhost:2"));

        var error = Assert.Throws<EcsValidationException>(() => Resolve(new EcsClientOptions { Region = "eu-west-1", UseFips = true }));

        Assert.StartsWith("UseFips, AWS_ENDPOINT_URL_ECS: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_ManyProblems_NamesAll()
    {
        Set(("AWS_MAX_ATTEMPTS", "x"), ("AWS_RETRY_MODE", "x"), ("AWS_USE_FIPS_ENDPOINT", "x"));

        var error = Assert.Throws<EcsValidationException>(() => Resolve(new EcsClientOptions { Profile = "nobody" }));

        Assert.Equal(5, error.Problems.Count);
        Assert.Contains(error.Problems, problem => problem.StartsWith("Region: is missing", StringComparison.Ordinal));
        Assert.Contains(error.Problems, problem => problem.StartsWith("Profile: 'nobody'", StringComparison.Ordinal));
    }

    [Fact]
    public void Resolve_ProfileVariableNamesMissingProfile_IsIgnoredIfNothingIsNeeded()
    {
        Set(("AWS_PROFILE", "nobody"));

        Assert.Equal("eu-west-1", Resolve(new EcsClientOptions { Region = "eu-west-1" }).Region);
    }

    private static CredentialProfile Profile(string name) => new(name, new CredentialProfileOptions())
    {
        Region = RegionEndpoint.EUWest3,
        EndpointUrl = "http://localhost:9",
        RetryMode = RequestRetryMode.Adaptive,
        MaxAttempts = 5,
        ClientAppId = "of-profile",
    };

    private ResolvedOptions Resolve(EcsClientOptions options) => OptionsResolver.Resolve(options, _environment);

    private void Set(params (string Name, string Value)[] variables)
    {
        foreach (var (name, value) in variables)
        {
            _environment.Variables[name] = value;
        }
    }
}
