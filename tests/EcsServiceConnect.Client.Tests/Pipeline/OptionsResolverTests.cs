using Amazon.Runtime;
using EcsServiceConnect.Client.Pipeline;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class OptionsResolverTests
{
    private const string ProfileSettings = """
        region = eu-west-3
        endpoint_url = http://localhost:9
        retry_mode = adaptive
        max_attempts = 5
        sdk_ua_app_id = of-profile
        """;

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
        _environment.ConfigFile = $"[default]\n{ProfileSettings}";

        Assert.Equal(
            new ResolvedOptions("eu-west-3", new Uri("http://localhost:9/"), EcsRetryMode.Adaptive, 5, "of-profile"),
            Resolve(new EcsClientOptions()));
    }

    [Fact]
    public void Resolve_Options_WinOverEnvironmentAndProfile()
    {
        _environment.ConfigFile = $"[default]\n{ProfileSettings}";
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
        _environment.ConfigFile = $"[profile p]\n{ProfileSettings}";
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
    public void Resolve_MaxAttemptsOfOne_IsValid()
    {
        Set(("AWS_MAX_ATTEMPTS", "1"));

        Assert.Equal(1, Resolve(new EcsClientOptions { Region = "eu-west-1" }).MaxAttempts);
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
    [InlineData("AWS_SDK_UA_APP_ID", "two/words")]
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
        Assert.Contains(error.Problems, problem => problem.StartsWith("Profile: the profile 'nobody'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AWS_PROFILE")]
    [InlineData("")]
    public void Resolve_NamedProfileThatDoesNotExist_IsAnErrorAlthoughNothingIsNeeded(string variable)
    {
        Set(("AWS_ACCESS_KEY_ID", "AKID"), ("AWS_SECRET_ACCESS_KEY", "secret"), ("AWS_REGION", "eu-west-1"));
        if (variable.Length > 0)
        {
            Set((variable, "nobody"));
        }

        var error = Assert.Throws<EcsValidationException>(() => Resolve(new EcsClientOptions { Profile = variable.Length > 0 ? null : "nobody" }));

        Assert.StartsWith(
            $"{(variable.Length > 0 ? variable : "Profile")}: the profile 'nobody' is neither in the shared AWS config file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_VariableNamesAProfileThatDoesNotExist_DoesNotMatterToCredentialsOfTheOptions()
    {
        Set(("AWS_PROFILE", "nobody"));

        Assert.Equal("eu-west-1", Resolve(new EcsClientOptions { Region = "eu-west-1", Credentials = new AnonymousAWSCredentials() }).Region);
    }

    [Theory]
    [InlineData("retry_mode = legacy")]
    [InlineData("s3_use_arn_region = yes")]
    [InlineData("endpoint_discovery_enabled = auto")]
    [InlineData("region = us-east-1\nregion = eu-west-3")]
    [InlineData("ec2_metadata_service_endpoint = x")]
    [InlineData("ec2_metadata_service_endpoint_mode = x\nrequest_checksum_calculation = x\naccount_id_endpoint_mode = x")]
    [InlineData("sso_session = nobody")]
    [InlineData("sdk_ua_app_id =\nuse_fips_endpoint =\nmax_attempts =")]
    [InlineData("s3 =\n  = x\n  y")]
    [InlineData("output = json # comment\n\n; comment\n[plugins]\n= x\n[profile q\nregion = q")]
    [InlineData("defaults_mode = in-region")]
    [InlineData("defaults_mode = Legacy")]
    public void Resolve_LineThatIsNotOurs_HidesNothing(string line)
    {
        _environment.ConfigFile = $"[default]\nregion = eu-west-3\n{line}";

        Assert.Equal(
            new ResolvedOptions("eu-west-3", new Uri("https://ecs.eu-west-3.amazonaws.com"), EcsRetryMode.Standard, 3, null),
            Resolve(new EcsClientOptions()));
    }

    [Theory]
    [InlineData("region = \"us-east-1\"", "Profile 'default', region (config, line 3): '\"us-east-1\"' is not a valid region")]
    [InlineData("region = us-east-1\n  x", "Profile 'default', region (config, line 3): must be on one line")]
    [InlineData("retry_mode = often", "Profile 'default', retry_mode (config, line 3): must be 'standard' or 'adaptive'")]
    [InlineData("max_attempts = 0", "Profile 'default', max_attempts (config, line 3): must be a whole number of at least 1")]
    [InlineData("max_attempts = 99999999999", "Profile 'default', max_attempts (config, line 3): must be a whole number of at least 1")]
    [InlineData("use_fips_endpoint = yes", "Profile 'default', use_fips_endpoint (config, line 3): must be 'true' or 'false'.")]
    [InlineData("use_dualstack_endpoint = 1", "Profile 'default', use_dualstack_endpoint (config, line 3): must be 'true' or 'false'.")]
    [InlineData("ignore_configured_endpoint_urls = x", "Profile 'default', ignore_configured_endpoint_urls (config, line 3): must be 'true' or 'false'.")]
    [InlineData("endpoint_url = localhost", "Profile 'default', endpoint_url (config, line 3): must be an absolute URL")]
    [InlineData("sdk_ua_app_id = two/words", "Profile 'default', sdk_ua_app_id (config, line 3): must have 1 to 50 letters")]
    [InlineData("defaults_mode = x", "Profile 'default', defaults_mode (config, line 3): must be one of legacy, standard, in-region, cross-region, mobile, auto")]
    [InlineData("services = nobody", "Profile 'default', services (config, line 3): the shared AWS config file has no section '[services nobody]'.")]
    [InlineData("services = s\n[services s]\necs =\n  endpoint_url = x", "Services 's', ecs, endpoint_url (config, line 6): must be an absolute URL")]
    [InlineData("services = s\n[services s]\necs =\n  endpoint_url", "config, line 6: ")]
    [InlineData("services = s\n[services s]\necs", "config, line 5: ")]
    [InlineData("use_fips_endpoint", "config, line 3: ")]
    [InlineData("= x", "config, line 3: ")]
    [InlineData("use_fips_endpoint = true\nendpoint_url = http://localhost", "Profile 'default', use_fips_endpoint (config, line 3), Profile 'default', endpoint_url (config, line 4): FIPS and a custom endpoint")]
    public void Resolve_WrongSettingOfTheProfile_NamesFileAndLine(string settings, string expected)
    {
        Set(("AWS_REGION", "eu-west-1"));
        if (settings.StartsWith("region", StringComparison.Ordinal))
        {
            _environment.Variables.Clear();
        }

        _environment.ConfigFile = $"# Comment\n[default]\n{settings}";

        Assert.StartsWith(
            expected, Assert.Single(Assert.Throws<EcsValidationException>(() => Resolve(new EcsClientOptions())).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_WrongSettingOfTheProfileThatIsNotUsed_DoesNotMatter()
    {
        Set(("AWS_REGION", "eu-west-1"), ("AWS_MAX_ATTEMPTS", "2"), ("AWS_RETRY_MODE", "adaptive"), ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"));
        _environment.ConfigFile = "[default]\nregion = \"x\"\nmax_attempts = 0\nretry_mode = x\nendpoint_url = x\nservices = nobody";

        Assert.Equal(2, Resolve(new EcsClientOptions()).MaxAttempts);
    }

    [Theory]
    [InlineData("services = s", "http://localhost:1")]
    [InlineData("services = s\nignore_configured_endpoint_urls = false", "http://localhost:1")]
    [InlineData("services = s\nignore_configured_endpoint_urls = true", "https://ecs.eu-west-1.amazonaws.com")]
    [InlineData("services = other", "http://localhost:2")]
    [InlineData("", "http://localhost:2")]
    public void Resolve_ServicesSection_HasTheUrl(string settings, string expected)
    {
        Set(("AWS_REGION", "eu-west-1"));
        _environment.ConfigFile = $"""
            [default]
            endpoint_url = http://localhost:2
            {settings}
            [services s]
            s3 =
              endpoint_url = http://localhost:3
            ecs =
              endpoint_url = http://localhost:1 # local
            [services other]
            s3 =
              endpoint_url = http://localhost:3
            """;

        Assert.Equal(new Uri(expected), Resolve(new EcsClientOptions()).Endpoint);
    }

    [Theory]
    [InlineData("fips-us-east-1")]
    [InlineData("us-east-1-fips")]
    public void Resolve_RegionOfFips_MeansTheRegionWithFips(string region)
    {
        var expected = new ResolvedOptions("us-east-1", new Uri("https://ecs-fips.us-east-1.amazonaws.com"), EcsRetryMode.Standard, 3, null);
        Assert.Equal(expected, Resolve(new EcsClientOptions { Region = region }));

        _environment.ConfigFile = $"[default]\nregion = {region}";
        Assert.Equal(expected, Resolve(new EcsClientOptions()));

        Set(("AWS_DEFAULT_REGION", region));
        Assert.Equal(expected, Resolve(new EcsClientOptions()));
    }

    [Fact]
    public void Resolve_RegionOfFipsAndCustomUrl_NamesBoth()
    {
        Set(("AWS_REGION", "fips-us-east-1"), ("AWS_ENDPOINT_URL", "http://localhost:2"));

        var error = Assert.Throws<EcsValidationException>(() => Resolve(new EcsClientOptions()));

        Assert.StartsWith("AWS_REGION, AWS_ENDPOINT_URL: FIPS and a custom endpoint", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cross-region", true)]
    [InlineData("fast", false)]
    public void Resolve_DefaultsMode_IsValidatedAndHasNoEffect(string mode, bool isValid)
    {
        Set(("AWS_REGION", "eu-west-1"), ("AWS_DEFAULTS_MODE", mode));

        if (isValid)
        {
            Assert.Equal(3, Resolve(new EcsClientOptions()).MaxAttempts);
        }
        else
        {
            var error = Assert.Throws<EcsValidationException>(() => Resolve(new EcsClientOptions()));
            Assert.StartsWith("AWS_DEFAULTS_MODE: must be one of legacy, standard", error.Message, StringComparison.Ordinal);
        }
    }

    private ResolvedOptions Resolve(EcsClientOptions options) => OptionsResolver.Resolve(options, _environment);

    private void Set(params (string Name, string Value)[] variables)
    {
        foreach (var (name, value) in variables)
        {
            _environment.Variables[name] = value;
        }
    }
}
