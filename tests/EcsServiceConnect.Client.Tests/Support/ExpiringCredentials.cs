using Amazon.Runtime;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>Credentials that believe they never expire, and return others after they were cleared.</summary>
internal sealed class ExpiringCredentials : RefreshingAWSCredentials
{
    private int _count;

    /// <summary>How often they were fetched.</summary>
    public int Count => Volatile.Read(ref _count);

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        await Task.Yield();
        return new CredentialsRefreshState(CredentialsStub.Create(Interlocked.Increment(ref _count)), DateTime.MaxValue.ToUniversalTime());
    }
}
