using System.Globalization;
using System.Xml.Linq;
using Amazon.Runtime;

namespace EcsServiceConnect.Client.Tests;

public class EcsClientOptionsTests
{
    private static readonly XDocument _documentation =
        XDocument.Load(Path.ChangeExtension(typeof(EcsClientOptions).Assembly.Location, ".xml"));

    /// <summary>Every setting with its default and the text that documents it.</summary>
    public static TheoryData<Type, string, object?, string> Defaults { get; } = new()
    {
        { typeof(EcsClientOptions), nameof(EcsClientOptions.Region), null, "The default is null" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.Profile), null, "The default is null" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.SharedConfigFile), null, "The default is null" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.SharedCredentialsFile), null, "The default is null" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.Credentials), null, "The default is null" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.ServiceUrl), null, "The default is null" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.UseFips), null, "The default is null" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.UseDualStack), null, "The default is null" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.AttemptTimeout), TimeSpan.FromSeconds(30), "The default is 30 seconds" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.Timeout), TimeSpan.FromMinutes(2), "The default is 2 minutes" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.ApplicationId), null, "The default is null" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.AllowInsecureHttp), false, "The default is false" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.MaxResponseBytes), 67108864L, "The default is 67108864 (64 MiB)" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.LoggerFactory), null, "The default is null" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.TimeProvider), TimeProvider.System, "The default is the system's clock" },
        { typeof(EcsClientOptions), nameof(EcsClientOptions.ConfigureResilience), null, "The default is null" },
        { typeof(EcsRetryOptions), nameof(EcsRetryOptions.Mode), null, "The default is null" },
        { typeof(EcsRetryOptions), nameof(EcsRetryOptions.MaxAttempts), null, "The default is null" },
        { typeof(EcsRetryOptions), nameof(EcsRetryOptions.TransientBaseDelay), TimeSpan.FromMilliseconds(50), "The default is 50 milliseconds" },
        { typeof(EcsRetryOptions), nameof(EcsRetryOptions.ThrottlingBaseDelay), TimeSpan.FromSeconds(1), "The default is 1 second" },
        { typeof(EcsRetryOptions), nameof(EcsRetryOptions.MaxDelay), TimeSpan.FromSeconds(20), "The default is 20 seconds" },
        { typeof(EcsRequestOptions), nameof(EcsRequestOptions.Timeout), null, "The default is null" },
        { typeof(EcsRequestOptions), nameof(EcsRequestOptions.AttemptTimeout), null, "The default is null" },
        { typeof(EcsRequestOptions), nameof(EcsRequestOptions.MaxAttempts), null, "The default is null" },
    };

    [Theory]
    [MemberData(nameof(Defaults))]
    public void Default_Setting_MatchesItsDocumentation(Type type, string property, object? expected, string documentation)
    {
        var actual = type.GetProperty(property)!.GetValue(Activator.CreateInstance(type));

        Assert.Equal(expected, actual);
        Assert.StartsWith(documentation, GetDocumentedValue(type, property), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(EcsClientOptions), nameof(EcsClientOptions.Retry))]
    [InlineData(typeof(EcsRetryOptions), null)]
    [InlineData(typeof(EcsRequestOptions), nameof(EcsRequestOptions.AdditionalHeaders))]
    public void Settings_Type_AllHaveATestedDefault(Type type, string? testedElsewhere)
    {
        var tested = Defaults.Select(row => row.Data).Where(row => row.Item1 == type).Select(row => row.Item2).Append(testedElsewhere);

        Assert.Empty(type.GetProperties().Select(property => property.Name).Except(tested));
    }

    [Fact]
    public void Default_Retry_IsANewObject() =>
        Assert.NotSame(new EcsClientOptions().Retry, new EcsClientOptions().Retry);

    [Fact]
    public void Default_AdditionalHeaders_IsEmpty() => Assert.Empty(new EcsRequestOptions().AdditionalHeaders);

    [Fact]
    public void Copy_ChangedOptions_HasEverySettingAndSharesNoMutableObject()
    {
        var options = new EcsClientOptions
        {
            Region = "eu-west-1",
            Profile = "p",
            SharedConfigFile = "c",
            SharedCredentialsFile = "d",
            Credentials = new BasicAWSCredentials("a", "b"),
            ServiceUrl = new Uri("https://example.com"),
            UseFips = true,
            UseDualStack = true,
            Retry = { Mode = EcsRetryMode.Adaptive, MaxAttempts = 7 },
            AttemptTimeout = TimeSpan.FromSeconds(1),
            Timeout = TimeSpan.FromSeconds(2),
            ApplicationId = "app",
            AllowInsecureHttp = true,
            MaxResponseBytes = 5,
            LoggerFactory = Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance,
            TimeProvider = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(),
            ConfigureResilience = _ => { },
        };

        var copy = options.Copy();

        foreach (var property in typeof(EcsClientOptions).GetProperties().Where(property => property.Name != nameof(options.Retry)))
        {
            Assert.Equal(property.GetValue(options), property.GetValue(copy));
        }

        options.Retry.MaxAttempts = 9;
        Assert.Equal(7, copy.Retry.MaxAttempts);
        Assert.Equal(EcsRetryMode.Adaptive, copy.Retry.Mode);
    }

    [Fact]
    public void GetSettingName_OptionSetByAKey_IsTheKeyUntilTheValueChanges()
    {
        var options = new EcsClientOptions { Region = "eu-west-1" };
        options.SetSource("Region", "Ecs:Region", "eu-west-1");

        Assert.Equal("Ecs:Region", options.Copy().GetSettingName("Region", "eu-west-1"));
        Assert.Equal("Region", options.GetSettingName("Region", "eu-west-2"));
        Assert.Equal("Profile", options.GetSettingName("Profile", null));
    }

    private static string GetDocumentedValue(Type type, string property)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"P:{type.FullName}.{property}");
        var member = _documentation.Descendants("member").Single(element => (string?)element.Attribute("name") == name);
        return member.Element("value")!.Value.Trim();
    }
}
