using System.Net;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class PreparationStepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_NoIdempotencyToken_SendsOneAndKeepsItOverRetries()
    {
        using var client = new TestClient();
        var request = new CreateServiceRequest { ServiceName = "orders" };
        client.Handler.ThenError(HttpStatusCode.InternalServerError, "ServerException").ThenOk().ThenOk();

        await client.Ecs.SendAsync(request, Token);
        await client.Ecs.SendAsync(request, Token);

        Assert.Null(request.ClientToken);
        Assert.Equal(
            ["token-00000000000000000000000001", "token-00000000000000000000000001", "token-00000000000000000000000002"],
            client.Handler.Sent.Select(sent => EcsJson.Deserialize<CreateServiceRequest>(sent.Body).ClientToken));
    }

    [Fact]
    public async Task SendAsync_IdempotencyTokenSet_IsKept()
    {
        using var client = new TestClient();
        client.Handler.ThenOk();

        await client.Ecs.SendAsync(new CreateServiceRequest { ServiceName = "orders", ClientToken = "mine" }, Token);

        Assert.Equal("mine", EcsJson.Deserialize<CreateServiceRequest>(client.Handler.Sent[0].Body).ClientToken);
    }

    [Fact]
    public async Task SendAsync_RequiredMembersMissing_NamesPathsAndSendsNothing()
    {
        using var client = new TestClient();
        var halfFilled = EcsJson.Deserialize<RegisterTaskDefinitionRequest>("""{"containerDefinitions":[{"secrets":[{"valueFrom":"a"}]}]}""");

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => client.Ecs.SendAsync(halfFilled, Token));

        Assert.Equal("RegisterTaskDefinition", error.Operation);
        Assert.All(
            error.Message.Split('\n'), line => Assert.StartsWith("RegisterTaskDefinitionRequest: ", line, StringComparison.Ordinal));
        Assert.Equal(2, error.Problems.Count);
        Assert.Contains(error.Problems, problem => problem.Contains("family", StringComparison.Ordinal));
        Assert.Contains(error.Problems, problem => problem.Contains("containerDefinitions[0].secrets[0].name", StringComparison.Ordinal));
        Assert.Empty(client.Handler.Sent);
    }

    [Fact]
    public async Task SendAsync_InvalidRequestOptions_ThrowsWithMissingMembers()
    {
        using var client = new TestClient();
        var request = EcsJson.Deserialize<RegisterTaskDefinitionRequest>("""{"containerDefinitions":[]}""") with
        {
            Options = new EcsRequestOptions
            {
                MaxAttempts = 0,
                AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = "x" },
            },
        };

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => client.Ecs.SendAsync(request, Token));

        Assert.Equal(3, error.Problems.Count);
        Assert.Empty(client.Handler.Sent);
    }

    [Fact]
    public async Task SendAsync_AdditionalHeaders_AreSignedAndSentWithEveryAttempt()
    {
        using var client = new TestClient();
        client.Handler.ThenError(HttpStatusCode.InternalServerError, "ServerException").ThenOk();
        var headers = new Dictionary<string, string> { ["X-Trace"] = "a  b", ["x-amzn-Trace-Id"] = "Root=1" };

        await client.ListClustersAsync(new EcsRequestOptions { AdditionalHeaders = headers }, Token);

        Assert.Equal(2, client.Handler.Sent.Count);
        Assert.All(client.Handler.Sent, sent =>
        {
            Assert.Equal("a  b", sent.Headers["x-trace"]);
            Assert.Equal("Root=1", sent.Headers["x-amzn-trace-id"]);
            Assert.Contains(";x-amz-target;x-trace,", sent.Headers["Authorization"], StringComparison.Ordinal);
        });
    }
}
