using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Errors;

public class FailureExtensionsTests
{
    private static readonly Failure _missing = new() { Arn = "arn:aws:ecs:us-east-1:123456789012:service/prod/gone", Reason = "MISSING" };

    [Fact]
    public void ThrowIfAnyFailed_NoFailure_ReturnsTheResponse()
    {
        var response = new DescribeServicesResponse { Services = [new Service { ServiceName = "orders" }] };

        Assert.Same(response, response.ThrowIfAnyFailed());
    }

    [Fact]
    public void ThrowIfAnyFailed_Response_ListsFailuresAndNamesTheCall()
    {
        var response = new RunTaskResponse
        {
            Failures = [_missing, new Failure { Reason = "RESOURCE:MEMORY", Detail = "Needs 512 more." }, new Failure()],
            Metadata = new EcsResponseMetadata { RequestId = "request-1" },
        };

        var error = Assert.Throws<EcsFailuresException>(() => response.ThrowIfAnyFailed());

        Assert.Equal(response.Failures, error.Failures);
        Assert.Equal(("RunTask", "request-1"), (error.Operation, error.RequestId));
        Assert.Equal(
            "The response holds 3 failures:\n"
            + "  arn:aws:ecs:us-east-1:123456789012:service/prod/gone: MISSING\n"
            + "  RESOURCE:MEMORY (Needs 512 more.)\n"
            + "  no reason given",
            error.Message);
    }

    [Fact]
    public void ThrowIfAnyFailed_Batch_Throws()
    {
        var batch = new EcsBatchResult<Service> { Items = [new Service()], Failures = [_missing] };

        var error = Assert.Throws<EcsFailuresException>(() => batch.ThrowIfAnyFailed());

        Assert.Equal([_missing], error.Failures);
        Assert.StartsWith("The response holds 1 failure:", error.Message, StringComparison.Ordinal);
        Assert.Equal("1 found, 1 failed", batch.ToString());
    }

    [Fact]
    public void Responses_WithFailures_CanAllThrow()
    {
        var responses = typeof(EcsResponse).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(EcsResponse)) && type.GetProperty("Failures") is not null)
            .ToArray();

        Assert.Equal(16, responses.Length);
        Assert.All(responses, response => Assert.True(typeof(IHasFailures).IsAssignableFrom(response), response.Name));
    }
}
