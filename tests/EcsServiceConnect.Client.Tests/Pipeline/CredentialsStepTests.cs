using System.Net;
using Amazon.Runtime;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class CredentialsStepTests
{
    private const string Expired = "ExpiredTokenException";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ExpiredTokenException")]
    [InlineData("ExpiredToken")]
    [InlineData("InvalidToken")]
    [InlineData("RequestExpired")]
    public async Task SendAsync_CredentialsRejected_RenewsThemAndTriesOnceMoreAtOnce(string code)
    {
        var credentials = new ExpiringCredentials();
        using var client = new TestClient(options => options.Credentials = credentials);
        client.Handler.ThenError(HttpStatusCode.BadRequest, code).ThenOk();

        var response = await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(2, response.Metadata.Attempts);
        Assert.Equal(["AKID1", "AKID2"], client.Handler.Sent.Select(AccessKey));
        Assert.Equal("token2", client.Handler.Sent[1].Headers["X-Amz-Security-Token"]);
        Assert.Empty(client.Clock.Delays);
        Assert.Equal(2, credentials.Count);
    }

    [Theory]
    [InlineData("UnrecognizedClientException")]
    [InlineData("InvalidClientTokenId")]
    [InlineData("AccessDeniedException")]
    public async Task SendAsync_CredentialsInvalidForAnotherReason_AreNotRenewed(string code)
    {
        var credentials = new ExpiringCredentials();
        using var client = new TestClient(options => options.Credentials = credentials);
        client.Handler.ThenError(HttpStatusCode.BadRequest, code);

        var error = await Assert.ThrowsAnyAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((1, 1), (error.Attempts, credentials.Count));
    }

    [Fact]
    public async Task SendAsync_RenewedCredentialsRejectedToo_ThrowsAfterOneMoreAttempt()
    {
        var credentials = new ExpiringCredentials();
        using var client = new TestClient(options =>
        {
            options.Credentials = credentials;
            options.Retry.MaxAttempts = 10;
        });
        client.Handler.ThenError(HttpStatusCode.BadRequest, Expired).ThenError(HttpStatusCode.BadRequest, Expired);

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((Expired, 2, "ListClusters"), (error.ErrorCode, error.Attempts, error.Operation));
        Assert.Contains("the message of the service", error.Message, StringComparison.Ordinal);
        Assert.Contains("EcsClientOptions.Credentials were renewed, and the new ones are rejected, too", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_StaticCredentialsRejected_ThrowsWithoutAnotherAttempt()
    {
        using var client = new TestClient(options => options.Credentials = new SessionAWSCredentials("AKID", "secret", "token"));
        client.Handler.ThenError(HttpStatusCode.BadRequest, Expired);

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((Expired, 1, 400), (error.ErrorCode, error.Attempts, error.StatusCode));
        Assert.Contains(". The credentials of EcsClientOptions.Credentials are static and have expired", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_SourceReturnsTheSameAgain_ThrowsWithoutAnotherAttempt()
    {
        var credentials = new CredentialsStub(_ => Task.FromResult(CredentialsStub.Create(1)));
        using var client = new TestClient(options => options.Credentials = credentials);
        client.Handler.ThenError(HttpStatusCode.BadRequest, Expired);

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((Expired, 1), (error.ErrorCode, error.Attempts));
        Assert.Contains("their source returned the same ones again", error.Message, StringComparison.Ordinal);
        Assert.Single(client.Handler.Sent);
    }

    [Fact]
    public async Task SendAsync_ProfileRewritten_IsReadAgain()
    {
        using var client = WithProfile("AKID1");
        client.Handler.OnSend = _ => client.Environment.CredentialsFile = Profile("AKID2");
        client.Handler.ThenError(HttpStatusCode.BadRequest, Expired).ThenOk().ThenOk();

        Assert.Equal(2, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
        Assert.Equal(1, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);

        Assert.Equal(["AKID1", "AKID2", "AKID2"], client.Handler.Sent.Select(AccessKey));
    }

    [Fact]
    public async Task SendAsync_ProfileUnchanged_MessageCallsItStatic()
    {
        using var client = WithProfile("AKID1");
        client.Handler.ThenError(HttpStatusCode.BadRequest, Expired);

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Contains("profile 'p' are static and have expired: they were read again", error.Message, StringComparison.Ordinal);
        Assert.Single(client.Handler.Sent);
    }

    [Theory]
    [InlineData(EcsRetryMode.None, 3)]
    [InlineData(EcsRetryMode.Standard, 1)]
    public async Task SendAsync_NoAttemptLeft_RenewsForTheNextCall(EcsRetryMode mode, int maxAttempts)
    {
        var credentials = new ExpiringCredentials();
        using var client = new TestClient(options =>
        {
            options.Credentials = credentials;
            options.Retry.Mode = mode;
            options.Retry.MaxAttempts = maxAttempts;
        });
        client.Handler.ThenError(HttpStatusCode.BadRequest, Expired).ThenOk();

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));
        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(1, error.Attempts);
        Assert.Equal(["AKID1", "AKID2"], client.Handler.Sent.Select(AccessKey));
    }

    [Fact]
    public async Task SendAsync_ManyCallsRejected_ShareOneRenewal()
    {
        const int Calls = 32;
        var credentials = new ExpiringCredentials();
        using var client = new TestClient(options => options.Credentials = credentials);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = 0;
        client.Handler.Always(async (request, _) =>
        {
            if (!request.Headers.NonValidated["Authorization"].ToString().Contains("=AKID1/", StringComparison.Ordinal))
            {
                return StubHandler.CreateResponse(HttpStatusCode.OK, "{}"u8.ToArray());
            }

            if (Interlocked.Increment(ref waiting) == Calls)
            {
                all.SetResult();
            }

            await all.Task;
            return StubHandler.CreateResponse(HttpStatusCode.BadRequest, """{"__type":"ExpiredTokenException"}"""u8.ToArray());
        });

        var responses = await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => client.ListClustersAsync(cancellationToken: Token)));

        Assert.All(responses, response => Assert.Equal(2, response.Metadata.Attempts));
        Assert.Equal(2, credentials.Count);
    }

    [Fact]
    public async Task SendAsync_RenewalFails_IsTransportException()
    {
        var credentials = new CredentialsStub(count => count == 1
            ? Task.FromResult(CredentialsStub.Create(1))
            : throw new InvalidOperationException("The provider is down."));
        using var client = new TestClient(options => options.Credentials = credentials);
        client.Handler.ThenError(HttpStatusCode.BadRequest, Expired);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(("ListClusters", 1), (error.Operation, error.Attempts));
        Assert.Contains("EcsClientOptions.Credentials", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_SourceHangs_TimesOutAndNamesIt()
    {
        using var source = new HangingCredentials();
        using var client = new TestClient(options => options.Credentials = source);
        source.OnHang = () => client.Clock.Advance(TimeSpan.FromSeconds(30));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((false, TimeSpan.FromSeconds(30), 3), (error.IsOverallTimeout, error.Timeout, error.Attempts));
        Assert.Contains("their source hangs (EcsClientOptions.Credentials)", error.Message, StringComparison.Ordinal);
        Assert.Empty(client.Handler.Sent);
    }

    [Fact]
    public async Task SendAsync_SourceHangsOnce_IsAskedAgainByTheRetry()
    {
        using var source = new HangingCredentials { Times = 1 };
        using var client = new TestClient(options => options.Credentials = source);
        source.OnHang = () => client.Clock.Advance(TimeSpan.FromSeconds(30));
        client.Handler.ThenOk();

        Assert.Equal(2, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
    }

    [Fact]
    public async Task SendAsync_SlowSource_ServesTheRetryToo()
    {
        var slow = new TaskCompletionSource<ImmutableCredentials>();
        var never = new TaskCompletionSource<ImmutableCredentials>();
        TestClient? client = null;
        var credentials = new CredentialsStub(count =>
        {
            if (count == 1)
            {
                client!.Clock.Advance(TimeSpan.FromSeconds(30));
                return slow.Task;
            }

            slow.SetResult(CredentialsStub.Create(1));
            return never.Task;
        });
        using (client = new TestClient(options => options.Credentials = credentials))
        {
            client.Handler.ThenOk();

            Assert.Equal(2, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
            Assert.Equal("AKID1", AccessKey(client.Handler.Sent[0]));
        }
    }

    [Fact]
    public async Task SendAsync_ServerHangsAfterTheSourceDid_NamesOnlyTheServer()
    {
        using var source = new HangingCredentials { Times = 1 };
        using var client = new TestClient(options =>
        {
            options.Credentials = source;
            options.Retry.MaxAttempts = 2;
        });
        source.OnHang = () => client.Clock.Advance(TimeSpan.FromSeconds(30));
        client.Handler.ThenHang();
        client.Handler.OnSend = _ => client.Clock.Advance(TimeSpan.FromSeconds(30));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(2, error.Attempts);
        Assert.DoesNotContain("credentials", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_CallTimesOutWhileTheSourceHangs_NamesIt()
    {
        using var source = new HangingCredentials();
        using var client = new TestClient(options =>
        {
            options.Credentials = source;
            options.Timeout = TimeSpan.FromSeconds(20);
        });
        client.Clock.Limits.Add(TimeSpan.FromSeconds(20));
        source.OnHang = () => client.Clock.Advance(TimeSpan.FromSeconds(20));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.True(error.IsOverallTimeout);
        Assert.Contains("their source hangs (EcsClientOptions.Credentials)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_SourceBlocksItsThread_OtherCallersCanCancel()
    {
        using var source = new HangingCredentials();
        using var client = new TestClient(options => options.Credentials = source);
        var hanging = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        source.OnHang = hanging.SetResult;
        using var cancellation = new CancellationTokenSource();
        using var other = new CancellationTokenSource();

        // Each returns although the source still blocks.
        var first = client.ListClustersAsync(cancellationToken: other.Token);
        await hanging.Task;
        var second = client.ListClustersAsync(cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        Assert.False(first.IsCompleted);
        await other.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    private static string AccessKey(SentRequest sent) => sent.Headers["Authorization"].Split("Credential=")[1].Split('/')[0];

    private static TestClient WithProfile(string accessKey)
    {
        var client = new TestClient(options =>
        {
            options.Credentials = null;
            options.Profile = "p";
        });
        client.Environment.CredentialsFile = Profile(accessKey);
        return client;
    }

    private static string Profile(string accessKey) =>
        $"[p]\naws_access_key_id = {accessKey}\naws_secret_access_key = secret\naws_session_token = token";

    /// <summary>Credentials whose synchronous method blocks its thread until the end of the test.</summary>
    private sealed class HangingCredentials : AWSCredentials, IDisposable
    {
        private readonly ManualResetEventSlim _end = new();
        private int _count;

        /// <summary>How often it hangs; from then on it returns credentials.</summary>
        public int Times { get; init; } = int.MaxValue;

        public Action? OnHang { get; set; }

        public override ImmutableCredentials GetCredentials()
        {
            if (Interlocked.Increment(ref _count) <= Times)
            {
                OnHang!();
                _end.Wait();
            }

            return CredentialsStub.Create(1);
        }

        public void Dispose() => _end.Set();
    }
}
