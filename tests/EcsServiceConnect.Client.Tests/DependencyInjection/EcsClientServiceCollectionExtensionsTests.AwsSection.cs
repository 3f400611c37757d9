using EcsServiceConnect.Client.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EcsServiceConnect.Client.Tests.DependencyInjection;

/// <summary>The section that AWSSDK.Extensions.NETCore.Setup reads.</summary>
public partial class EcsClientServiceCollectionExtensionsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AddEcsClientFromAwsSection_ConfigurationOrSection_CallsAsConfigured(bool isSection)
    {
        IConfiguration configuration = AwsConfiguration(("Region", "us-east-2"), ("UseFIPSEndpoint", "true"));
        var server = new CountingServer();
        await using var provider = new ServiceCollection()
            .AddEcsClientFromAwsSection(isSection ? configuration.GetSection("AWS") : configuration, static options => options.Credentials = _credentials)
            .ConfigurePrimaryHttpMessageHandler(() => server).Services
            .BuildServiceProvider();

        await provider.GetRequiredService<IEcsClient>().ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("ecs-fips.us-east-2.amazonaws.com", Assert.Single(server.Requests).Host);
    }

    [Fact]
    public async Task AddKeyedEcsClientFromAwsSection_Sections_EachClientHasItsOwn()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AWS:Region", "eu-west-1"), new("Us:Region", "us-east-1"), new("Us:Profile", "us")])
            .Build();
        await using var provider = new ServiceCollection()
            .AddKeyedEcsClientFromAwsSection("eu", configuration).Services
            .AddKeyedEcsClientFromAwsSection("us", configuration.GetSection("Us")).Services
            .BuildServiceProvider();

        var options = provider.GetRequiredService<IOptionsMonitor<EcsClientOptions>>();

        Assert.Equal(("eu-west-1", "us-east-1", "us"), (options.Get("eu").Region, options.Get("us").Region, options.Get("us").Profile));
    }

    [Fact]
    public async Task AddEcsClientFromAwsSection_InvalidSettings_NamesEveryKey()
    {
        await using var provider = new ServiceCollection()
            .AddEcsClientFromAwsSection(AwsConfiguration(("Region", "Frankfurt!"), ("UseHttp", "true"), ("SecretKey", "secret"), ("Proflie", "ops"))).Services
            .BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            ["AWS:Proflie", "AWS:Region", "AWS:SecretKey", "AWS:UseHttp"],
            error.Failures.Select(static failure => failure.Split(": ")[0]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("secret", error.Message.Replace("secretkey", "", StringComparison.OrdinalIgnoreCase), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddEcsClientFromAwsSection_MissingSection_IsAnErrorUnlessOptional()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Ecs:Region", "eu-west-1")]).Build();
        await using var required = new ServiceCollection().AddEcsClientFromAwsSection(configuration).Services.BuildServiceProvider();
        await using var optional = new ServiceCollection().AddEcsClientFromAwsSection(configuration, optional: true).Services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => required.GetRequiredService<IEcsClient>());

        Assert.StartsWith("AWS: is missing or empty", Assert.Single(error.Failures), StringComparison.Ordinal);
        Assert.IsType<EcsClient>(optional.GetRequiredService<IEcsClient>());
    }

    [Fact]
    public async Task AddEcsClientFromAwsSection_KeysOfOthers_AreLoggedByName()
    {
        using var logger = new ListLogger();
        await using var provider = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(logger)
            .AddEcsClientFromAwsSection(AwsConfiguration(("Region", "eu-west-1"), ("Queue", "value"), ("S3:Bucket", "value"))).Services
            .BuildServiceProvider();

        provider.GetRequiredService<IEcsClient>();

        var entry = Assert.Single(logger.Entries, static entry => entry.Id.Name == "SettingsIgnored");
        Assert.Contains("AWS:Queue, AWS:S3", entry.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("value", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddEcsClientFromAwsSection_OwnSectionAfterIt_HasPrecedence()
    {
        await using var provider = new ServiceCollection()
            .AddEcsClientFromAwsSection(AwsConfiguration(("Region", "eu-west-1"), ("MaxErrorRetry", "4"))).Services
            .AddEcsClient(Section(new() { ["Region"] = "eu-west-2" })).Services
            .BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<EcsClientOptions>>().Value;

        Assert.Equal(("eu-west-2", 5), (options.Region, options.Retry.MaxAttempts));
    }

    [Fact]
    public void AddEcsClientFromAwsSection_Null_Throws()
    {
        var services = new ServiceCollection();

        Assert.Throws<ArgumentNullException>("configuration", () => services.AddEcsClientFromAwsSection(null!));
        Assert.Throws<ArgumentNullException>("serviceKey", () => services.AddKeyedEcsClientFromAwsSection(null!, AwsConfiguration()));
        Assert.Throws<ArgumentNullException>("configuration", () => services.AddKeyedEcsClientFromAwsSection("eu", null!));
    }

    private static IConfigurationRoot AwsConfiguration(params IEnumerable<(string Key, string Value)> settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create("AWS:" + setting.Key, (string?)setting.Value)))
            .Build();
}
