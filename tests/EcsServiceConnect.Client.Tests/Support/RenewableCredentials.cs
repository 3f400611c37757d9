using Amazon.Runtime;
using Amazon.Util.Internal;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>Credentials whose renewals a test completes by hand, by a clock that it moves.</summary>
internal sealed class RenewableCredentials(TimeProvider clock) : RefreshingAWSCredentials(new AwsClock(clock))
{
    private readonly AwsClock _clock = new(clock);
    private readonly SemaphoreSlim _begun = new(0);
    private volatile bool _isDown;

    /// <summary>The renewals that have begun, the last one at the end.</summary>
    public List<TaskCompletionSource<CredentialsRefreshState>> Renewals { get; } = [];

    /// <summary>Waits for a renewal to begin that no other wait has seen.</summary>
    public Task WhenBegunAsync() => _begun.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>Completes the last renewal.</summary>
    public void Renew(string accessKey, DateTimeOffset expiration) => Renewals[^1].SetResult(
        new CredentialsRefreshState(new ImmutableCredentials(accessKey, "secret", "token"), expiration.UtcDateTime, _clock));

    /// <summary>Lets the last renewal fail, and each that begins from now on.</summary>
    public void GoDown()
    {
        _isDown = true;
        Renewals[^1].SetException(new InvalidOperationException("The provider is down."));
    }

    /// <summary>Lets renewals wait for the test again.</summary>
    public void ComeBack() => _isDown = false;

    protected override Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        Renewals.Add(new TaskCompletionSource<CredentialsRefreshState>());
        if (_isDown)
        {
            GoDown();
        }

        var renewal = Renewals[^1].Task;
        _begun.Release();
        return renewal;
    }

    protected override void Dispose(bool disposing)
    {
        _begun.Dispose();
        base.Dispose(disposing);
    }

    private sealed class AwsClock(TimeProvider clock) : ITimeProvider
    {
        public DateTime CorrectedUtcNow => clock.GetUtcNow().UtcDateTime;
    }
}
