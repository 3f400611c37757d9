using EcsServiceConnect.Client.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace EcsServiceConnect.Client.Tests.DependencyInjection;

public class AwsSectionSchemaTests
{
    /// <summary>The keys that the AWS SDK's package reads from the section, and those that applications add to it by its guides.</summary>
    public static TheoryData<string, string> IgnoredSettings { get; } = new()
    {
        { "DefaultsMode", "InRegion" },
        { "DefaultConfigurationMode", "InRegion" },
        { "LogResponse", "true" },
        { "LogMetrics", "true" },
        { "Logging:LogTo", "Console" },
        { "Logging:LogResponses", "Always" },
        { "AllowAutoRedirect", "true" },
        { "BufferSize", "8192" },
        { "ConnectTimeout", "1000" },
        { "MaxConnectionsPerServer", "5" },
        { "MaxStaleConnectionRetries", "1" },
        { "HttpClientCacheSize", "2" },
        { "CacheHttpClient", "true" },
        { "FastFailRequests", "true" },
        { "ResignRetries", "true" },
        { "ThrottleRetries", "true" },
        { "JsonMaxDepth", "256" },
        { "DisableHostPrefixInjection", "true" },
        { "DisableRequestCompression", "true" },
        { "DisableClockSkewCorrection", "false" },
        { "RequestMinCompressionSizeBytes", "1" },
        { "EndpointDiscoveryEnabled", "false" },
        { "EndpointDiscoveryCacheLimit", "1" },
        { "ProgressUpdateInterval", "1" },
        { "UseAlternateUserAgentHeader", "true" },
        { "AuthSchemePreference:0", "sigv4" },
        { "SigV4aSigningRegionSet:0", "*" },
        { "AccountIdEndpointMode", "preferred" },
    };

    [Fact]
    public void Read_EverySetting_SetsTheOptions()
    {
        var options = new EcsClientOptions();

        var problems = Read(
            options,
            ("Region", "eu-west-1"),
            ("Profile", "ops"),
            ("ProfilesLocation", "/etc/aws/credentials"),
            ("UseFIPSEndpoint", "True"),
            ("UseDualstackEndpoint", "true"),
            ("RetryMode", "Adaptive"),
            ("MaxErrorRetry", "4"),
            ("Timeout", "5000"),
            ("ClientAppId", "shop"),
            ("DisableLogging", "true"),
            ("SessionRoleArn", "arn:aws:iam::123456789012:role/deploy"),
            ("SessionName", "shop"),
            ("ExternalId", "42"));

        Assert.Empty(problems);
        Assert.Equal(("eu-west-1", "ops", "/etc/aws/credentials"), (options.Region, options.Profile, options.SharedCredentialsFile));
        Assert.Equal((true, true, "shop"), (options.UseFips, options.UseDualStack, options.ApplicationId));
        Assert.Equal((EcsRetryMode.Adaptive, 5), (options.Retry.Mode, options.Retry.MaxAttempts));
        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2)), (options.AttemptTimeout, options.Timeout));
        Assert.Same(NullLoggerFactory.Instance, options.LoggerFactory);
        var role = options.AssumedRole;
        Assert.Equal(("arn:aws:iam::123456789012:role/deploy", "shop", "42"), (role!.Arn, role.SessionName, role.ExternalId));
    }

    [Fact]
    public void Read_OldNames_ApplyUnlessTheNewOnesAreSet()
    {
        var old = new EcsClientOptions();
        var both = new EcsClientOptions();

        Read(old, ("AWSRegion", "eu-west-1"), ("AWSProfileName", "old"), ("AWSProfilesLocation", "/old"));
        Read(both, ("AWSRegion", "eu-west-1"), ("Region", "eu-west-2"), ("AWSProfileName", "old"), ("Profile", "new"));

        Assert.Equal(("eu-west-1", "old", "/old"), (old.Region, old.Profile, old.SharedCredentialsFile));
        Assert.Equal(("eu-west-2", "new"), (both.Region, both.Profile));
    }

    [Theory]
    [InlineData("UseFIPSEndpoint", "yes", "must be true or false")]
    [InlineData("UseDualstackEndpoint", "1", "must be true or false")]
    [InlineData("ServiceURL", "localhost", "must be an absolute URL")]
    [InlineData("RetryMode", "2", "must be Standard, Adaptive or Legacy")]
    [InlineData("MaxErrorRetry", "-1", "must be a whole number of retries")]
    [InlineData("MaxErrorRetry", "2147483647", "must be a whole number of retries")]
    [InlineData("Timeout", "00:00:05", "must be a whole number of milliseconds")]
    [InlineData("Timeout", "99999999999", "must be a whole number of milliseconds")]
    [InlineData("UseHttp", "true", "must be false; set ServiceURL")]
    [InlineData("IgnoreConfiguredEndpointUrls", "true", "must be false; set the variable")]
    [InlineData("AuthenticationRegion", "eu-west-1", "must be equal to Region")]
    [InlineData("AccessKey", "AKIDEXAMPLE", "set EcsClientOptions.Credentials")]
    [InlineData("SecretAccessKey", "wJalr", "set EcsClientOptions.Credentials")]
    [InlineData("SessionToken", "token", "set EcsClientOptions.Credentials")]
    [InlineData("SessionName", "two words", "must have 2 to 64 letters")]
    [InlineData("Regoin", "eu-west-1", "did you mean AWS:Region?")]
    [InlineData("UseFipsEndpont", "true", "did you mean AWS:UseFIPSEndpoint?")]
    [InlineData("Profile:Name", "ops", "must be a single value, not a section")]
    public void Read_InvalidOrUnsupportedSetting_NamesItWithoutItsValue(string key, string value, string expected)
    {
        var problem = Assert.Single(Read(new EcsClientOptions(), (key, value), ("LogResponse", "false")));

        Assert.StartsWith($"AWS:{key.Split(':')[0]}: ", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UseHttp", "false")]
    [InlineData("IgnoreConfiguredEndpointUrls", "False")]
    [InlineData("MaxErrorRetry", "")]
    [InlineData("ServiceURL", "")]
    [InlineData("SessionName", "unused")]
    [InlineData("ExternalId", "unused")]
    public void Read_SettingWithoutEffect_LeavesTheOptionsUnchanged(string key, string value)
    {
        var options = new EcsClientOptions();

        Assert.Empty(Read(options, (key, value)));
        Assert.Null(options.ServiceUrl);
        Assert.Null(options.AssumedRole);
        Assert.Null(options.Retry.MaxAttempts);
    }

    [Theory]
    [MemberData(nameof(IgnoredSettings))]
    public void Read_SettingOfTheAwsSdkOnly_IsIgnoredSilently(string key, string value)
    {
        var content = ReadContent(new EcsClientOptions(), (key, value));

        Assert.Empty(content.Problems);
        Assert.Empty(content.IgnoredPaths);
    }

    [Fact]
    public void Read_KeysOfOthers_AreIgnoredAndNamed()
    {
        var content = ReadContent(
            new EcsClientOptions(), ("Region", "eu-west-1"), ("Region2", "us-east-1"), ("ForcePathStyle", "true"), ("Resources:Bucket", "x"));

        Assert.Empty(content.Problems);
        Assert.Equal(["AWS:ForcePathStyle", "AWS:Region2", "AWS:Resources"], content.IgnoredPaths);
    }

    [Fact]
    public void Read_NoKeyOfTheAwsSdk_IsTheWrongSection()
    {
        var problem = Assert.Single(Read(new EcsClientOptions(), ("Bucket", "x"), ("Queue", "y")));

        Assert.Equal("AWS: has none of the AWS SDK's settings; pass the section that holds them.", problem);
    }

    [Fact]
    public void Read_KeysWithCredentialsInTheOptions_AreAllowed() =>
        Assert.Empty(Read(
            new EcsClientOptions { Credentials = new Amazon.Runtime.BasicAWSCredentials("a", "b") },
            ("AccessKey", "AKIDEXAMPLE"),
            ("SecretKey", "secret")));

    [Theory]
    [InlineData("300000", 300)]
    [InlineData("120000", 120)]
    [InlineData("-1", null)]
    public void Read_TimeoutThatIsNotShorterThanThatOfACall_LiftsTheLimitOfACall(string milliseconds, int? seconds)
    {
        var options = new EcsClientOptions();

        Read(options, ("Timeout", milliseconds));

        Assert.Equal(seconds is { } value ? TimeSpan.FromSeconds(value) : Timeout.InfiniteTimeSpan, options.AttemptTimeout);
        Assert.Equal(Timeout.InfiniteTimeSpan, options.Timeout);
    }

    [Fact]
    public void Read_AuthenticationRegionWithAUrl_IsTheRegionToSignFor()
    {
        var options = new EcsClientOptions();

        Assert.Empty(Read(options, ("ServiceURL", "http://localhost:4566"), ("Region", "us-east-1"), ("AuthenticationRegion", "eu-west-1")));
        Assert.Equal(("eu-west-1", new Uri("http://localhost:4566")), (options.Region, options.ServiceUrl));
    }

    [Fact]
    public void Read_AuthenticationRegionThatEqualsTheRegion_IsAllowed() =>
        Assert.Empty(Read(new EcsClientOptions(), ("Region", "eu-west-1"), ("AuthenticationRegion", "eu-west-1")));

    [Fact]
    public void Read_ValueThatTheOptionsReject_IsNamedByItsKey()
    {
        var options = new EcsClientOptions();
        Read(options, ("Region", "Frankfurt!"), ("Timeout", "0"), ("ClientAppId", "a/b"));

        var problems = SettingsValidator.Validate(options);

        Assert.Equal(
            ["AWS:ClientAppId", "AWS:Region", "AWS:Timeout"],
            problems.Select(static problem => problem.Split(": ")[0]).Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<string> Read(EcsClientOptions options, params IEnumerable<(string Key, string Value)> entries) =>
        ReadContent(options, entries).Problems;

    private static SectionContent ReadContent(EcsClientOptions options, params IEnumerable<(string Key, string Value)> entries)
    {
        var section = new ConfigurationBuilder()
            .AddInMemoryCollection(entries.Select(static entry => KeyValuePair.Create("AWS:" + entry.Key, (string?)entry.Value)))
            .Build()
            .GetSection("AWS");
        return EcsClientConfigurationReader.Read(section, AwsSectionSchema.Schema, options);
    }
}
