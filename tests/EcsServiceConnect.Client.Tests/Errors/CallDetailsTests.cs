using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Tests.Errors;

public class CallDetailsTests
{
    [Fact]
    public void AppendTo_NothingKnown_IsTheMessage() => Assert.Equal("Gone.", default(CallDetails).AppendTo("Gone."));

    [Fact]
    public void Message_ServiceException_ShowsEverythingOfTheCall()
    {
        var error = new ClusterNotFoundException("Cluster not found.")
        {
            Operation = "RunTask",
            Attempts = 2,
            RequestId = "r-1",
            ExtendedRequestId = "e-1",
        };

        Assert.Equal("Cluster not found.", error.ErrorMessage);
        Assert.Equal(
            "Cluster not found. (ClusterNotFoundException, RunTask, HTTP 400, 2 attempts, request id r-1, extended request id e-1)",
            error.Message);
        Assert.Contains(error.Message, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Message_ServiceExceptionOfATestDouble_ShowsTheCode() =>
        Assert.Equal("Slow down. (ThrottlingException)", new EcsServiceException("ThrottlingException", "Slow down.").Message);

    [Fact]
    public void Message_TransportException_ShowsTheCall()
    {
        Assert.Equal("It broke.", new EcsTransportException("It broke.").Message);
        Assert.Equal(
            "It broke. (RunTask, HTTP 502, 1 attempt)",
            new EcsTransportException("It broke.") { Operation = "RunTask", StatusCode = 502, Attempts = 1 }.Message);
    }

    [Fact]
    public void Message_TimeoutException_ShowsTheCall() => Assert.Equal(
        "Too late. (RunTask, 3 attempts)", new EcsTimeoutException("Too late.") { Operation = "RunTask", Attempts = 3 }.Message);
}
