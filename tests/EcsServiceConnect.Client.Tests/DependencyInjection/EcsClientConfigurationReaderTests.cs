using EcsServiceConnect.Client.DependencyInjection;
using Microsoft.Extensions.Configuration;

namespace EcsServiceConnect.Client.Tests.DependencyInjection;

public class EcsClientConfigurationReaderTests
{
    [Theory]
    [InlineData("ServiceUrl", "not a url", "must be an absolute URL")]
    [InlineData("UseFips", "yes", "must be true or false")]
    [InlineData("UseDualStack", "1", "must be true or false")]
    [InlineData("AllowInsecureHttp", "on", "must be true or false")]
    [InlineData("AttemptTimeout", "30s", "must be a time such as 00:00:30, or Infinite")]
    [InlineData("Timeout", "never", "must be a time such as 00:00:30, or Infinite")]
    [InlineData("Timeout", "45", "must be a time such as 00:00:30, or Infinite")]
    [InlineData("Retry:MaxDelay", "7", "must be a time such as 00:00:30")]
    [InlineData("MaxResponseBytes", "64 MiB", "must be a whole number")]
    [InlineData("Retry:Mode", "legacy", "must be Standard, Adaptive or None")]
    [InlineData("Retry:Mode", "1", "must be Standard, Adaptive or None")]
    [InlineData("Retry:MaxAttempts", "3.5", "must be a whole number")]
    [InlineData("Retry:TransientBaseDelay", "Infinite", "must be a time such as 00:00:30")]
    [InlineData("Retry:ThrottlingBaseDelay", "1 s", "must be a time such as 00:00:30")]
    [InlineData("Retry:MaxDelay", "20s", "must be a time such as 00:00:30")]
    [InlineData("Credentials", "AKIDEXAMPLE", "is not a setting of an ECS client")]
    [InlineData("Retry:Attempts", "3", "is not a setting of an ECS client")]
    [InlineData("Region:Name", "eu-central-1", "must be a single value, not a section")]
    [InlineData("Retry", "Adaptive", "must be a section, not a single value")]
    public void Read_UnreadableEntry_NamesItWithoutItsValue(string key, string value, string expected)
    {
        var section = Section((key, value));

        var problem = Assert.Single(Read(section, new EcsClientOptions()));

        Assert.StartsWith("Ecs:", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(value, problem.Replace(expected, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnreadableEntry_AppliesTheOthers()
    {
        var options = new EcsClientOptions();

        var problems = Read(Section(("Timeout", "never"), ("region", "eu-west-1"), ("RETRY:maxAttempts", "7")), options);

        Assert.Single(problems);
        Assert.Equal(("eu-west-1", 7, new EcsClientOptions().Timeout), (options.Region, options.Retry.MaxAttempts, options.Timeout));
    }

    [Fact]
    public void Read_EmptyValues_LeaveTheSettingsUnchanged()
    {
        var options = new EcsClientOptions();

        var problems = Read(Section(("Region", ""), ("UseFips", ""), ("Retry:Mode", "")), options);

        Assert.Empty(problems);
        Assert.Equal((null, null, null), (options.Region, options.UseFips, options.Retry.Mode));
    }

    [Fact]
    public void Read_ZeroWithoutColons_IsNoDelay()
    {
        var options = new EcsClientOptions();

        Assert.Empty(Read(Section(("Retry:MaxDelay", "0")), options));
        Assert.Equal(TimeSpan.Zero, options.Retry.MaxDelay);
    }

    [Fact]
    public void Read_EverySettingThatConfigurationCanHold_HasAKey()
    {
        string[] withoutKey =
        [
            nameof(EcsClientOptions.Credentials), nameof(EcsClientOptions.Retry), nameof(EcsClientOptions.LoggerFactory),
            nameof(EcsClientOptions.TimeProvider), nameof(EcsClientOptions.ConfigureResilience),
        ];
        var keys = typeof(EcsClientOptions).GetProperties().Select(static property => property.Name).Except(withoutKey)
            .Concat(typeof(EcsRetryOptions).GetProperties().Select(static property => $"Retry:{property.Name}"));

        var problems = Read(Section([.. keys.Select(static key => (key, ""))]), new EcsClientOptions());

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("Regoin", "did you mean Ecs:Region?")]
    [InlineData("TIMEOUTS", "did you mean Ecs:Timeout?")]
    [InlineData("Retry:Attempts", "did you mean Ecs:Retry:MaxAttempts?")]
    [InlineData("MaxAttempts", "did you mean Ecs:Retry:MaxAttempts?")]
    [InlineData("RetryMode", "did you mean Ecs:Retry:Mode? AddEcsClientFromAwsSection reads the names of the AWS SDK.")]
    [InlineData("Rerty:Mode", "did you mean Ecs:Retry?")]
    [InlineData("UseFIPSEndpoint", "did you mean Ecs:UseFips? AddEcsClientFromAwsSection reads the names of the AWS SDK.")]
    [InlineData("UseDualstackEndpoint", "did you mean Ecs:UseDualStack? AddEcsClientFromAwsSection reads the names of the AWS SDK.")]
    [InlineData("MaxErrorRetry", "did you mean Ecs:Retry:MaxAttempts? AddEcsClientFromAwsSection reads the names of the AWS SDK.")]
    [InlineData("ProfilesLocation", "did you mean Ecs:SharedCredentialsFile? AddEcsClientFromAwsSection reads the names of the AWS SDK.")]
    [InlineData("Bucket", "correct the key or remove it.")]
    [InlineData("Nested:Region", "but a section that holds some; pass it instead.")]
    public void Read_UnknownKey_SuggestsTheNearest(string key, string expected)
    {
        var problem = Assert.Single(Read(Section(("ApplicationId", "app"), (key, "x")), new EcsClientOptions()));

        Assert.StartsWith($"Ecs:{key.Split(':')[0]}", problem, StringComparison.Ordinal);
        Assert.EndsWith(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Root_NamesTheSectionToPass()
    {
        var root = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["AllowedHosts"] = "*", ["PROFILE"] = "x", ["MyEcs:Region"] = "eu-west-1" })
            .Build();

        var problem = Assert.Single(Read(root, new EcsClientOptions()));

        Assert.Equal(
            "Configuration: the root was passed, and 2 of its keys, such as 'AllowedHosts', are no settings of an ECS client; "
            + "pass the section that holds them, such as configuration.GetSection(\"MyEcs\").",
            problem);
    }

    [Fact]
    public void Read_RootThatHoldsOnlySettings_AppliesThem()
    {
        var options = new EcsClientOptions();

        var problems = Read(new ConfigurationBuilder().AddInMemoryCollection([new("Region", "eu-west-1"), new("Tiemout", "1")]).Build(), options);

        Assert.Equal("Tiemout: is not a setting of an ECS client; did you mean Timeout?", Assert.Single(problems));
        Assert.Equal("eu-west-1", options.Region);
    }

    [Fact]
    public void Read_ValueInsteadOfASection_ReportsIt()
    {
        var root = new ConfigurationBuilder().AddInMemoryCollection([new("Ecs", "eu-west-1")]).Build();

        Assert.Equal("Ecs: must be a section, not a single value.", Assert.Single(Read(root.GetSection("Ecs"), new EcsClientOptions())));
    }

    [Fact]
    public void Read_ValidEntry_NamesItsKeyInTheProblemsOfTheOptions()
    {
        var options = new EcsClientOptions();
        Read(Section(("Retry:MaxAttempts", "0"), ("Timeout", "00:00:00"), ("ApplicationId", "a/b"), ("UseFips", "true")), options);
        options.Timeout = TimeSpan.FromDays(100);
        options.ServiceUrl = new Uri("http://127.0.0.1:1");

        var problems = SettingsValidator.Validate(options);

        Assert.Equal(
            ["Ecs:ApplicationId", "Ecs:Retry:MaxAttempts", "Ecs:UseFips, ServiceUrl", "Timeout"],
            problems.Select(static problem => problem[..problem.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_SectionWithoutARegion_NamesItsKeyWhenTheRegionIsMissing()
    {
        var options = new EcsClientOptions();
        Read(Section(("UseFips", "true")), options);

        Assert.Equal("Ecs:Region", options.GetSettingName("Region", null));
        Assert.Equal("Region", options.GetSettingName("Region", "eu-west-1"));
    }

    private static IReadOnlyList<string> Read(IConfiguration section, EcsClientOptions options) =>
        EcsClientConfigurationReader.Read(section, SectionSchema.Client, options).Problems;

    private static IConfigurationSection Section(params (string Key, string Value)[] entries) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(entries.Select(entry => KeyValuePair.Create("Ecs:" + entry.Key, (string?)entry.Value)))
            .Build()
            .GetSection("Ecs");
}
