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
    public void Apply_UnreadableEntry_NamesItWithoutItsValue(string key, string value, string expected)
    {
        var section = Section((key, value));

        var problem = Assert.Single(new EcsClientConfigurationReader(section).Apply(new EcsClientOptions()));

        Assert.StartsWith("Ecs:", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(value, problem.Replace(expected, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_UnreadableEntry_AppliesTheOthers()
    {
        var options = new EcsClientOptions();

        var problems = new EcsClientConfigurationReader(Section(("Timeout", "never"), ("region", "eu-west-1"), ("RETRY:maxAttempts", "7"))).Apply(options);

        Assert.Single(problems);
        Assert.Equal(("eu-west-1", 7, new EcsClientOptions().Timeout), (options.Region, options.Retry.MaxAttempts, options.Timeout));
    }

    [Fact]
    public void Apply_EmptyValues_LeaveTheSettingsUnchanged()
    {
        var options = new EcsClientOptions();

        var problems = new EcsClientConfigurationReader(Section(("Region", ""), ("UseFips", ""), ("Retry:Mode", ""))).Apply(options);

        Assert.Empty(problems);
        Assert.Equal((null, null, null), (options.Region, options.UseFips, options.Retry.Mode));
    }

    [Fact]
    public void Apply_EverySettingThatConfigurationCanHold_HasAKey()
    {
        string[] withoutKey =
        [
            nameof(EcsClientOptions.Credentials), nameof(EcsClientOptions.Retry), nameof(EcsClientOptions.LoggerFactory),
            nameof(EcsClientOptions.TimeProvider), nameof(EcsClientOptions.ConfigureResilience),
        ];
        var keys = typeof(EcsClientOptions).GetProperties().Select(static property => property.Name).Except(withoutKey)
            .Concat(typeof(EcsRetryOptions).GetProperties().Select(static property => $"Retry:{property.Name}"));

        var problems = new EcsClientConfigurationReader(Section([.. keys.Select(static key => (key, ""))])).Apply(new EcsClientOptions());

        Assert.Empty(problems);
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] entries) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(entries.Select(entry => KeyValuePair.Create("Ecs:" + entry.Key, (string?)entry.Value)))
            .Build()
            .GetSection("Ecs");
}
