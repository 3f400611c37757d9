using Amazon.Runtime;

namespace EcsServiceConnect.Client.Tests;

public class SettingsValidatorTests
{
    public static TheoryData<Action<EcsClientOptions>, string> InvalidOptions { get; } = new()
    {
        { o => o.Region = "", "Region" },
        { o => o.Region = "EU-CENTRAL-1", "Region" },
        { o => o.Region = "eu-central-1.evil.example/", "Region" },
        { o => o.Region = "-eu", "Region" },
        { o => o.Region = "eu-", "Region" },
        { o => o.Region = new string('a', 64), "Region" },
        { o => o.Profile = " ", "Profile" },
        { o => { o.Profile = "p"; o.Credentials = new BasicAWSCredentials("a", "b"); }, "Profile, Credentials" },
        { o => o.Credentials = new AnonymousAWSCredentials(), "Credentials" },
        { o => o.SharedConfigFile = " ", "SharedConfigFile" },
        { o => o.SharedCredentialsFile = "", "SharedCredentialsFile" },
        { o => o.ServiceUrl = new Uri("/relative", UriKind.Relative), "ServiceUrl" },
        { o => o.ServiceUrl = new Uri("ftp://example.com"), "ServiceUrl" },
        { o => o.ServiceUrl = new Uri("https://user:password@example.com"), "ServiceUrl" },
        { o => o.ServiceUrl = new Uri("https://example.com/?a=b"), "ServiceUrl" },
        { o => o.ServiceUrl = new Uri("https://example.com/#a"), "ServiceUrl" },
        { o => o.ServiceUrl = new Uri("http://example.com"), "ServiceUrl" },
        { o => o.ServiceUrl = new Uri("http://10.0.0.1"), "ServiceUrl" },
        { o => { o.ServiceUrl = new Uri("https://example.com"); o.UseFips = true; }, "UseFips, ServiceUrl" },
        { o => { o.ServiceUrl = new Uri("https://example.com"); o.UseDualStack = true; }, "UseDualStack, ServiceUrl" },
        { o => o.Timeout = TimeSpan.Zero, "Timeout" },
        { o => o.Timeout = TimeSpan.FromSeconds(-5), "Timeout" },
        { o => o.Timeout = TimeSpan.FromDays(25), "Timeout" },
        { o => o.AttemptTimeout = TimeSpan.Zero, "AttemptTimeout" },
        { o => o.MaxResponseBytes = 0, "MaxResponseBytes" },
        { o => o.TimeProvider = null!, "TimeProvider" },
        { o => o.Retry = null!, "Retry" },
        { o => o.Retry.Mode = (EcsRetryMode)9, "Retry.Mode" },
        { o => o.Retry.MaxAttempts = 0, "Retry.MaxAttempts" },
        { o => o.Retry.TransientBaseDelay = TimeSpan.FromSeconds(-1), "Retry.TransientBaseDelay" },
        { o => o.Retry.ThrottlingBaseDelay = TimeSpan.FromSeconds(-1), "Retry.ThrottlingBaseDelay" },
        { o => o.Retry.MaxDelay = TimeSpan.FromSeconds(-1), "Retry.MaxDelay" },
        { o => o.ApplicationId = "", "ApplicationId" },
        { o => o.ApplicationId = new string('a', 51), "ApplicationId" },
        { o => o.ApplicationId = " ", "ApplicationId" },
        { o => o.ApplicationId = "my/app", "ApplicationId" },
        { o => o.ApplicationId = "app\n", "ApplicationId" },
        { o => o.ApplicationId = "app\r\nx: y", "ApplicationId" },
    };

    public static TheoryData<Action<EcsClientOptions>> ValidOptions { get; } = new()
    {
        { _ => { } },
        { o => o.Region = "us-gov-west-1" },
        { o => o.ServiceUrl = new Uri("http://localhost:5000/base") },
        { o => o.ServiceUrl = new Uri("http://ecs.localhost:4566") },
        { o => o.ServiceUrl = new Uri("http://127.0.0.1") },
        { o => o.ServiceUrl = new Uri("http://[::1]:8080") },
        { o => { o.ServiceUrl = new Uri("http://example.com"); o.AllowInsecureHttp = true; } },
        { o => { o.ServiceUrl = new Uri("https://example.com"); o.UseFips = false; o.UseDualStack = false; } },
        { o => { o.Timeout = Timeout.InfiniteTimeSpan; o.AttemptTimeout = Timeout.InfiniteTimeSpan; } },
        { o => o.ApplicationId = "ABC DEF#1" },
        { o => o.ApplicationId = "Shop-1.0_!$%&'*+^`|~" + new string('a', 30) },
        { o => { o.Retry.MaxAttempts = 1; o.Retry.MaxDelay = TimeSpan.Zero; } },
    };

    public static TheoryData<string, string> InvalidHeaders { get; } = new()
    {
        { "", "x" },
        { "two words", "x" },
        { "Host", "x" },
        { "AUTHORIZATION", "x" },
        { "X-Amz-Target", "x" },
        { "amz-sdk-request", "x" },
        { "Content-Type", "x" },
        { "User-Agent", "x" },
        { "Transfer-Encoding", "x" },
        { "x-fine", "line\r\nbreak" },
        { "x-fine", "ü" },
    };

    [Theory]
    [MemberData(nameof(InvalidOptions))]
    public void Validate_InvalidOptions_NamesTheSetting(Action<EcsClientOptions> configure, string setting)
    {
        var options = new EcsClientOptions();
        configure(options);

        var problem = Assert.Single(SettingsValidator.Validate(options));

        Assert.StartsWith(setting + ": ", problem, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ValidOptions))]
    public void Validate_ValidOptions_FindsNoProblem(Action<EcsClientOptions> configure)
    {
        var options = new EcsClientOptions();
        configure(options);

        Assert.Empty(SettingsValidator.Validate(options));
    }

    [Fact]
    public void Validate_ManyProblems_NamesAll()
    {
        var options = new EcsClientOptions
        {
            Region = "?",
            ServiceUrl = new Uri("http://user@example.com/?q"),
            UseFips = true,
            UseDualStack = true,
            Timeout = TimeSpan.Zero,
            Retry = { MaxAttempts = -1 },
        };

        Assert.Equal(8, SettingsValidator.Validate(options).Count);
    }

    [Fact]
    public void Validate_UserInUrl_DoesNotShowThePassword()
    {
        var problems = SettingsValidator.Validate(new EcsClientOptions { ServiceUrl = new Uri("https://user:hunter2@example.com") });

        Assert.DoesNotContain("hunter2", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(InvalidHeaders))]
    public void Validate_InvalidHeader_NamesIt(string name, string value)
    {
        var problems = new List<string>();

        SettingsValidator.Validate(new EcsRequestOptions { AdditionalHeaders = new Dictionary<string, string> { [name] = value } }, problems);

        var problem = Assert.Single(problems);
        Assert.StartsWith("Options.AdditionalHeaders", problem, StringComparison.Ordinal);
        Assert.Contains(name, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_HeaderThatEndsInALineBreak_IsNamedWithoutTheValue()
    {
        var problems = new List<string>();

        SettingsValidator.Validate(
            new EcsRequestOptions { AdditionalHeaders = new Dictionary<string, string> { ["x-key"] = "hunter2\n" } }, problems);

        Assert.StartsWith("Options.AdditionalHeaders[\"x-key\"]: ends in a line break", Assert.Single(problems), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_HeaderTwice_NamesIt()
    {
        var problems = new List<string>();

        SettingsValidator.Validate(
            new EcsRequestOptions { AdditionalHeaders = new Dictionary<string, string> { ["x-a"] = "1", ["X-A"] = "2" } }, problems);

        Assert.Single(problems);
    }

    [Fact]
    public void Validate_InvalidRequestOptions_NamesAll()
    {
        var problems = new List<string>();

        SettingsValidator.Validate(
            new EcsRequestOptions { Timeout = TimeSpan.Zero, AttemptTimeout = TimeSpan.FromDays(30), MaxAttempts = 0 }, problems);

        Assert.Equal(["Options.Timeout", "Options.AttemptTimeout", "Options.MaxAttempts"], problems.Select(problem => problem.Split(':')[0]));
    }
}
