using EcsServiceConnect.Client.Errors;
using Polly.Timeout;

namespace EcsServiceConnect.Client.Tests.Errors;

public class FailureClassifierTests
{
    [Theory]
    [InlineData("Throttling", 400)]
    [InlineData("ThrottlingException", 400)]
    [InlineData("ThrottledException", 400)]
    [InlineData("RequestThrottledException", 400)]
    [InlineData("TooManyRequestsException", 400)]
    [InlineData("ProvisionedThroughputExceededException", 400)]
    [InlineData("TransactionInProgressException", 400)]
    [InlineData("RequestLimitExceeded", 400)]
    [InlineData("BandwidthLimitExceeded", 400)]
    [InlineData("RequestThrottled", 400)]
    [InlineData("SlowDown", 503)]
    [InlineData("PriorRequestNotComplete", 400)]
    [InlineData("EC2ThrottledException", 400)]
    [InlineData("ThrottlingException", 503)]
    [InlineData("Anything", 429)]
    [InlineData("", 429)]
    public void Classify_ThrottleByCodeOrStatus_IsThrottling(string code, int status) =>
        Assert.Equal(FailureKind.Throttling, FailureClassifier.Classify(code, status));

    [Theory]
    [InlineData("RequestTimeout", 400)]
    [InlineData("RequestTimeoutException", 400)]
    [InlineData("RequestTimeout", 429)]
    [InlineData("ServerException", 500)]
    [InlineData("Anything", 502)]
    [InlineData("", 503)]
    [InlineData("Anything", 504)]
    [InlineData("ClusterNotFoundException", 500)]
    public void Classify_TransientByCodeOrStatus_IsTransient(string code, int status) =>
        Assert.Equal(FailureKind.Transient, FailureClassifier.Classify(code, status));

    [Theory]
    [InlineData("LimitExceededException", 400)]
    [InlineData("LimitExceededException", 429)]
    [InlineData("LimitExceededException", 503)]
    [InlineData("ClusterNotFoundException", 400)]
    [InlineData("Anything", 501)]
    [InlineData("Anything", 408)]
    [InlineData("throttling", 400)]
    public void Classify_AnyOtherError_IsPermanent(string code, int status) =>
        Assert.Equal(FailureKind.Permanent, FailureClassifier.Classify(code, status));

    public static TheoryData<Exception, string> Failures => new()
    {
        { new EcsServiceException("ThrottlingException", "m"), "Throttling" },
        { new ServerException("m"), "Transient" },
        { new ClusterNotFoundException("m"), "Permanent" },
        { new EcsTransportException("m") { Kind = FailureKind.Transient }, "Transient" },
        { new EcsTransportException("m") { Kind = FailureKind.Transient, StatusCode = 200 }, "Transient" },
        { new EcsTransportException("m") { Kind = FailureKind.Permanent, StatusCode = 503 }, "Permanent" },
        { new EcsTransportException("m") { StatusCode = 502 }, "Transient" },
        { new EcsTransportException("m") { StatusCode = 429 }, "Throttling" },
        { new EcsTransportException("m") { StatusCode = 200 }, "Permanent" },
        { new EcsTransportException("m"), "Permanent" },
        { new EcsTimeoutException("m"), "Transient" },
        { new TimeoutRejectedException("m"), "Transient" },
        { new EcsValidationException("m"), "Permanent" },
        { new OperationCanceledException("m"), "Permanent" },
        { new IOException("m"), "Permanent" },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Failures))]
    public void Classify_AnyFailure_IsOfItsKind(Exception failure, string expected) =>
        Assert.Equal(expected, FailureClassifier.Classify(failure).ToString());
}
