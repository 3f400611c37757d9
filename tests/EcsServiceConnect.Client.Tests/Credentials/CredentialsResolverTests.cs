using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.RuntimeDependencies;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Credentials;

public sealed class CredentialsResolverTests : IDisposable
{
    private readonly FakeEnvironment _environment = new();
    private readonly ListLogger _logger = new();

    public void Dispose() => _logger.Dispose();

    [Fact]
    public async Task GetAsync_CredentialsInOptions_SearchesNowhereElse()
    {
        var keys = await GetAsync(new EcsClientOptions { Credentials = new SessionAWSCredentials("id", "secret", "token") });

        Assert.Equal(("id", "secret", "token"), (keys.AccessKey, keys.SecretKey, keys.Token));
        Assert.Equal((0, 0), (_environment.ProfileLookups, _environment.DefaultCredentialsLookups));
    }

    [Fact]
    public async Task GetAsync_Profile_ReturnsItsCredentials()
    {
        _environment.Profiles["p"] = new CredentialProfile("p", new CredentialProfileOptions { AccessKey = "id", SecretKey = "secret" });

        var keys = await GetAsync(new EcsClientOptions { Profile = "p" });

        Assert.Equal(("id", "secret"), (keys.AccessKey, keys.SecretKey));
        Assert.Equal(0, _environment.DefaultCredentialsLookups);
    }

    [Fact]
    public async Task GetAsync_UnknownProfile_IsNamed()
    {
        var error = await Assert.ThrowsAsync<EcsValidationException>(() => GetAsync(new EcsClientOptions { Profile = "nobody" }));

        Assert.Contains("'nobody'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_ProfileWithoutCredentials_NamesTheRemediation()
    {
        _environment.Profiles["p"] = new CredentialProfile("p", new CredentialProfileOptions());

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => GetAsync(new EcsClientOptions { Profile = "p" }));

        Assert.StartsWith("Profile: 'p'", error.Message, StringComparison.Ordinal);
        Assert.Contains("AWS_ACCESS_KEY_ID", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_NothingSet_SearchesForTheDefaultOnce()
    {
        _environment.DefaultCredentials = () => Task.FromResult<AWSCredentials>(new BasicAWSCredentials("id", "secret"));
        var cached = Create(new EcsClientOptions());

        await cached.GetAsync(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);
        await cached.GetAsync(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);

        Assert.Equal(1, _environment.DefaultCredentialsLookups);
    }

    [Fact]
    public async Task GetAsync_NoneFound_NamesTheRemediationAndSearchesAgainNextTime()
    {
        _environment.DefaultCredentials = () => throw new AmazonClientException("nothing");
        var cached = Create(new EcsClientOptions());

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => cached.GetAsync(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken).AsTask());
        _environment.DefaultCredentials = () => Task.FromResult<AWSCredentials>(new BasicAWSCredentials("id", "secret"));
        var keys = await cached.GetAsync(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);

        Assert.Contains("AWS_ACCESS_KEY_ID", error.Message, StringComparison.Ordinal);
        Assert.Equal("id", keys.AccessKey);
    }

    [Fact]
    public async Task GetAsync_PackageOfTheAwsSdkMissing_NamesThePackage()
    {
        _environment.DefaultCredentials = () => throw new InvalidOperationException(
            "outer", new InvalidOperationException("Assembly AWSSDK.SSOOIDC could not be found or loaded."));

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => GetAsync(new EcsClientOptions()));

        Assert.Contains("Add the package AWSSDK.SSOOIDC", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_PackageNotRegisteredInNativeCode_NamesThePackageAndHowToRegisterIt()
    {
        var missing = new MissingRuntimeDependencyException(
            "AWSSDK.SecurityToken", "Amazon.SecurityToken.AmazonSecurityTokenServiceClient", "RegisterSecurityTokenServiceClient");

        var error = await Assert.ThrowsAsync<EcsValidationException>(
            () => GetAsync(new EcsClientOptions { Credentials = new FailingCredentials(missing) }));

        Assert.Contains("Add the package AWSSDK.SecurityToken", error.Message, StringComparison.Ordinal);
        Assert.Contains("GlobalRuntimeDependencyRegistry.Instance.RegisterSecurityTokenServiceClient", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_SsoProfileWithoutItsPackage_NamesThePackage()
    {
        _environment.Variables["AWS_PROFILE"] = "sso";
        _environment.Profiles["sso"] = SsoProfile();

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => GetAsync(new EcsClientOptions()));

        Assert.Contains("Add the package AWSSDK.SSOOIDC", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _environment.DefaultCredentialsLookups);
    }

    [Theory]
    [InlineData("AWS_ACCESS_KEY_ID")]
    [InlineData("AWS_WEB_IDENTITY_TOKEN_FILE")]
    public async Task GetAsync_SsoProfileButCredentialsInVariables_UsesTheVariables(string variable)
    {
        _environment.Variables[variable] = "x";
        _environment.Profiles["default"] = SsoProfile();
        _environment.DefaultCredentials = () => Task.FromResult<AWSCredentials>(new BasicAWSCredentials("id", "secret"));

        Assert.Equal("id", (await GetAsync(new EcsClientOptions())).AccessKey);
    }

    [Fact]
    public async Task GetAsync_NotLoggedInToSso_ExplainsHowToLogIn()
    {
        var error = await Assert.ThrowsAsync<EcsValidationException>(
            () => GetAsync(new EcsClientOptions { Credentials = new FailingCredentials(new InvalidOperationException("No valid SSO Token could be found.")) }));

        Assert.Contains("aws sso login", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_RenewalFails_IsTransportExceptionThatIsNotRetried()
    {
        var error = await Assert.ThrowsAsync<EcsTransportException>(
            () => GetAsync(new EcsClientOptions { Credentials = new FailingCredentials() }));

        Assert.False(error.IsRetryable);
        Assert.IsType<InvalidOperationException>(error.InnerException);
    }

    [Fact]
    public async Task GetAsync_AnonymousCredentials_Throws() =>
        await Assert.ThrowsAsync<EcsValidationException>(() => GetAsync(new EcsClientOptions { Credentials = new AnonymousAWSCredentials() }));

    [Fact]
    public async Task GetAsync_Canceled_LeavesTheSearchToOthers()
    {
        var found = new TaskCompletionSource<AWSCredentials>();
        _environment.DefaultCredentials = () => found.Task;
        var cached = Create(new EcsClientOptions());
        using var cancellation = new CancellationTokenSource();

        var impatient = cached.GetAsync(Timeout.InfiniteTimeSpan, cancellation.Token).AsTask();
        var patient = cached.GetAsync(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        found.SetResult(new BasicAWSCredentials("id", "secret"));

        Assert.Equal("id", (await patient).AccessKey);
        Assert.Equal(1, _environment.DefaultCredentialsLookups);
    }

    private Task<ImmutableCredentials> GetAsync(EcsClientOptions options) =>
        Create(options).GetAsync(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken).AsTask();

    private CachedCredentials Create(EcsClientOptions options) =>
        new(new CredentialsResolver(options, _environment), options.TimeProvider, _logger);

    private static CredentialProfile SsoProfile() => new("sso", new CredentialProfileOptions
    {
        SsoAccountId = "123456789012",
        SsoRegion = "us-east-1",
        SsoRoleName = "role",
        SsoStartUrl = "https://127.0.0.1:1/",
    });

    private sealed class FailingCredentials(Exception? error = null) : AWSCredentials
    {
        public override ImmutableCredentials GetCredentials() => throw error ?? new InvalidOperationException("The provider is down.");
    }
}
