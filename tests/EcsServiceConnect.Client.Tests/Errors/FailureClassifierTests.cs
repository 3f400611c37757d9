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
    public void Classify_ThrottleByCodeOrStatus_IsThrottling(string code, int status)
    {
        Assert.True(ErrorClassification.IsThrottling(code, status));
        Assert.False(ErrorClassification.IsTransient(code, status));
    }

    [Theory]
    [InlineData("RequestTimeout", 400)]
    [InlineData("RequestTimeoutException", 400)]
    [InlineData("RequestTimeout", 429)]
    [InlineData("ServerException", 500)]
    [InlineData("Anything", 502)]
    [InlineData("", 503)]
    [InlineData("Anything", 504)]
    [InlineData("ClusterNotFoundException", 500)]
    public void Classify_TransientByCodeOrStatus_IsTransient(string code, int status)
    {
        Assert.True(ErrorClassification.IsTransient(code, status));
        Assert.False(ErrorClassification.IsThrottling(code, status));
    }

    [Theory]
    [InlineData("LimitExceededException", 400)]
    [InlineData("LimitExceededException", 429)]
    [InlineData("LimitExceededException", 503)]
    [InlineData("ClusterNotFoundException", 400)]
    [InlineData("Anything", 501)]
    [InlineData("Anything", 408)]
    [InlineData("throttling", 400)]
    public void Classify_AnyOtherError_IsPermanent(string code, int status)
    {
        Assert.False(ErrorClassification.IsTransient(code, status));
        Assert.False(ErrorClassification.IsThrottling(code, status));
    }
}
