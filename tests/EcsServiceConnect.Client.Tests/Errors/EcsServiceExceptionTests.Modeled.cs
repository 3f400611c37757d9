using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Tests.Errors;

public class ModeledErrorsTests
{
    [Fact]
    public void Create_ModeledCode_HasItsTypeDetailsAndMembers()
    {
        var error = Create("ConflictException", """{"__type":"ConflictException","message":"m","resourceIds":["a"],"more":{}}""");

        var conflict = Assert.IsType<ConflictException>(error);
        Assert.Equal(["a"], conflict.ResourceIds);
        Assert.Equal("ConflictException", conflict.ErrorCode);
        Assert.Equal("said", conflict.ErrorMessage);
        Assert.Equal(418, conflict.StatusCode);
        Assert.Equal("req", conflict.RequestId);
        Assert.Equal("RunTask", conflict.Operation);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("""{"resourceIds":{"a":1}}""")]
    [InlineData("""{"resourceIds":null}""")]
    public void Create_UnreadableMembers_StillCreatesTheError(string body)
    {
        Assert.Empty(Assert.IsType<ConflictException>(Create("ConflictException", body)).ResourceIds);
    }

    [Fact]
    public void Create_UnknownCode_IsTheBaseType()
    {
        var error = Create("SomethingNew", "{}");

        Assert.Equal(typeof(EcsServiceException), error.GetType());
        Assert.Equal("SomethingNew", error.ErrorCode);
        Assert.Equal(418, error.StatusCode);
    }

    [Fact]
    public void Constructor_ModeledError_HasCodeAndStatus()
    {
        var inner = new InvalidOperationException();
        var fault = new ServerException("broken", inner);

        Assert.Equal(("ServerException", 500, "broken"), (fault.ErrorCode, fault.StatusCode, fault.ErrorMessage));
        Assert.Same(inner, fault.InnerException);
        Assert.True(fault.IsRetryable);
        Assert.Equal(400, new ClusterNotFoundException("m").StatusCode);
        Assert.False(new ClusterNotFoundException("m").IsRetryable);
    }

    private static EcsServiceException Create(string code, string body) =>
        ModeledErrors.Create(new EcsErrorFacts(code, "said", 418, "req", "RunTask", 2), System.Text.Encoding.UTF8.GetBytes(body));
}
