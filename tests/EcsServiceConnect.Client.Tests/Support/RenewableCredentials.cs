using Amazon.Runtime;
using Amazon.Util.Internal;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>Credentials whose renewals a test completes by hand, by a clock that it moves.</summary>
internal sealed class RenewableCredentials(TimeProvider clock) : RefreshingAWSCredentials(new AwsClock(clock))
{
    private readonly AwsClock _clock = new(clock);

    /// <summary>The renewals that have begun, the last one at the end.</summary>
    public List<TaskCompletionSource<CredentialsRefreshState>> Renewals { get; } = [];

    /// <summary>Completes the last renewal.</summary>
    public void Renew(string accessKey, DateTimeOffset expiration) => Renewals[^1].SetResult(
        new CredentialsRefreshState(new ImmutableCredentials(accessKey, "secret", "token"), expiration.UtcDateTime, _clock));

    /// <summary>Lets the last renewal fail.</summary>
    public void Fail() => Renewals[^1].SetException(new InvalidOperationException("The provider is down."));

    protected override Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        Renewals.Add(new TaskCompletionSource<CredentialsRefreshState>());
        return Renewals[^1].Task;
    }

    private sealed class AwsClock(TimeProvider clock) : ITimeProvider
    {
        public DateTime CorrectedUtcNow => clock.GetUtcNow().UtcDateTime;
    }
}
