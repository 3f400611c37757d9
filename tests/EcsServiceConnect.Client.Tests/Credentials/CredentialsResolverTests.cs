using Amazon.Runtime;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Credentials;

public sealed class CredentialsResolverTests : IDisposable
{
    private const string SsoSettings = """
        sso_account_id = 123456789012
        sso_region = us-east-1
        sso_role_name = role
        sso_start_url = https://127.0.0.1:1/
        """;

    private readonly FakeEnvironment _environment = new();
    private readonly ListLogger _logger = new();

    public void Dispose() => _logger.Dispose();

    [Fact]
    public async Task GetAsync_CredentialsInOptions_SearchesNowhereElse()
    {
        var keys = await GetAsync(new EcsClientOptions { Credentials = new SessionAWSCredentials("id", "secret", "token") });

        Assert.Equal(("id", "secret", "token"), (keys.AccessKey, keys.SecretKey, keys.Token));
        Assert.Equal((0, 0), (_environment.FileReads, _environment.DefaultCredentialsLookups));
    }

    [Fact]
    public async Task GetAsync_Profile_ReturnsItsCredentials()
    {
        _environment.CredentialsFile = "[p]\naws_access_key_id = id\naws_secret_access_key = secret";

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
        _environment.ConfigFile = "[profile p]";

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
    public async Task GetAsync_SsoProfileWithoutItsPackages_NamesBoth()
    {
        _environment.Variables["AWS_PROFILE"] = "sso";
        _environment.ConfigFile = $"[profile sso]\n{SsoSettings}";

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => GetAsync(new EcsClientOptions()));

        Assert.StartsWith("Credentials: add the packages AWSSDK.SSO and AWSSDK.SSOOIDC to the application", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _environment.DefaultCredentialsLookups);
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

    [Theory]
    [InlineData(null, "AKIDINSTANCE")]
    [InlineData("p", "AKIDPROFILE")]
    public async Task FindAsync_AssumedRole_IsAssumedWithWhatWasFound(string? profile, string sourceKey)
    {
        _environment.DefaultCredentials = () => Task.FromResult<AWSCredentials>(new BasicAWSCredentials("AKIDINSTANCE", "secret"));
        _environment.CredentialsFile = "[p]\naws_access_key_id = AKIDPROFILE\naws_secret_access_key = secret";
        var options = new EcsClientOptions { Profile = profile, AssumedRole = new AssumedRole { Arn = "arn:role", SessionName = "s", ExternalId = "x" } };

        var source = await new CredentialsResolver(options, _environment, "eu-west-1").FindAsync();

        var role = Assert.IsType<RegionalRoleCredentials>(source.Credentials);
        Assert.Equal(("arn:role", "s", "x"), (role.RoleArn, role.RoleSessionName, role.Options.ExternalId));
        Assert.Equal(sourceKey, role.SourceCredentials.GetCredentials().AccessKey);
    }

    [Fact]
    public async Task GetAsync_AssumedRoleWithoutItsPackage_NamesBoth()
    {
        _environment.DefaultCredentials = () => Task.FromResult<AWSCredentials>(new BasicAWSCredentials("AKIDINSTANCE", "secret"));

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => GetAsync(new EcsClientOptions { AssumedRole = new AssumedRole { Arn = "arn:role" } }));

        Assert.StartsWith("Credentials of the role 'arn:role': add the package AWSSDK.SecurityToken", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_AssumedRoleAndCredentialsInOptions_SignsWithTheCredentials()
    {
        var options = new EcsClientOptions { Credentials = new BasicAWSCredentials("id", "secret"), AssumedRole = new AssumedRole { Arn = "arn:role" } };

        Assert.Equal("id", (await GetAsync(options)).AccessKey);
    }

    private Task<ImmutableCredentials> GetAsync(EcsClientOptions options) =>
        Create(options).GetAsync(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken).AsTask();

    private CachedCredentials Create(EcsClientOptions options) =>
        new(new CredentialsResolver(options, _environment, "eu-west-1"), options.TimeProvider, _logger);

    private sealed class FailingCredentials(Exception? error = null) : AWSCredentials
    {
        public override ImmutableCredentials GetCredentials() => throw error ?? new InvalidOperationException("The provider is down.");
    }
}
