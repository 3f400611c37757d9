namespace EcsServiceConnect.Client.Tests.Errors;

public class EcsExceptionTests
{
    [Fact]
    public void IsRetryable_FailureThatMayPass_IsTrue()
    {
        EcsException[] failures =
        [
            new EcsServiceException("ThrottlingException", "slow down"),
            new ServerException("down"),
            new EcsTransportException("a proxy responded") { StatusCode = 503 },
            new EcsTimeoutException("late"),
        ];

        Assert.All(failures, failure => Assert.True(failure.IsRetryable));
    }

    [Fact]
    public void IsRetryable_FailureThatStays_IsFalse()
    {
        EcsException[] failures =
        [
            new ClusterNotFoundException("missing"),
            new LimitExceededException("full"),
            new EcsTransportException("not JSON") { StatusCode = 200 },
            new EcsValidationException("Region: is missing."),
            new EcsWaiterException("stopped"),
        ];

        Assert.All(failures, failure => Assert.False(failure.IsRetryable));
    }
}
