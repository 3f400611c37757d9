using System.Net;
using System.Text;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>
/// Whatever bytes, status and headers arrive whole: the call ends with a response or with an exception of this library that says
/// what is wrong with the response. A failure shows the smallest response that was found, and the seed.
/// </summary>
public class RandomResponseTests
{
    private const ulong Seed = 20261125;
    private const ulong Gamma = 7; // Odd, as FsCheck wants it.

    private static readonly Config _config = Config.QuickThrowOnFailure
        .WithMaxTest(3000)
        .WithEndSize(300)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed, Gamma), FSharpOption<int>.None)));

    private static readonly Func<EcsClient, Task>[] _calls =
    [
        ecs => ecs.ListClustersAsync(cancellationToken: Token),
        ecs => ecs.DescribeServicesAsync(new DescribeServicesRequest { Services = ["orders"] }, Token),
        ecs => ecs.RunTaskAsync(new RunTaskRequest { TaskDefinition = "orders" }, Token),
        ecs => ecs.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = "orders" }, Token),
        ecs => ecs.InvokeAsync("DescribeAnything", "{}", Token),
    ];

    private static readonly byte[][] _goodBodies =
    [
        .. new[]
        {
            """{"clusterArns":["arn:aws:ecs:eu-central-1:123456789012:cluster/prod","ü"],"nextToken":"\ud83d\ude00"}""",
            """
            {"services":[{"serviceName":"orders","desiredCount":2,"createdAt":1.7e9,"launchType":"FARGATE","deployments":[{"id":"x",
            "updatedAt":"2026-03-04T05:06:07Z","serviceConnectConfiguration":{"enabled":true,"services":[{"portName":"http"}]}}],
            "tags":[{"key":"a","value":"b"}]}],"failures":[{"arn":"y","reason":"MISSING"}]}
            """,
            """{"tasks":[{"containers":[{"exitCode":0,"name":"app"}],"version":9223372036854775807,"stoppedAt":null}],"failures":[]}""",
            """
            {"taskDefinition":{"containerDefinitions":[{"environment":[{"name":"A","value":"\u0000"}],
            "portMappings":[{"containerPort":80}]}]}}
            """,
            """{"__type":"com.amazonaws.ecs#ConflictException","message":"m","resourceIds":["a","b"]}""",
            """{"__type":"ThrottlingException:http://x/","Message":"slow down"}""",
            "<html><body>502 Bad Gateway</body></html>",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void SendAsync_RandomResponse_EndsInResponseOrEcsException()
    {
        var outcomes = new Dictionary<string, int>();

        Check.One(_config, Prop.ForAll(Arb.From(GenerateResponses(), Shrink), async response =>
        {
            var outcome = await GetOutcomeAsync(response);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }));

        // Every outcome is reached often enough to mean something.
        Assert.Equal(["response", "service error", "transport error"], outcomes.Keys.Order());
        Assert.All(outcomes.Values, count => Assert.InRange(count, 150, 3000));
    }

    private static async Task<string> GetOutcomeAsync(RandomResponse response)
    {
        using var client = new TestClient();
        client.Handler.Always((_, _) => Task.FromResult(StubHandler.CreateResponse((HttpStatusCode)response.Status, response.Body, response.Headers)));

        var error = await Record.ExceptionAsync(() => _calls[response.Call](client.Ecs));

        switch (error)
        {
            case null:
                Assert.InRange(response.Status, 200, 299);
                return "response";
            case EcsServiceException service:
                Assert.Equal(response.Status, service.StatusCode);
                return "service error";
            default:
                // The response arrived whole, so the message must be about the response and not about the connection.
                var transport = Assert.IsType<EcsTransportException>(error);
                Assert.Equal(response.Status, transport.StatusCode);
                Assert.StartsWith("The response", transport.Message, StringComparison.Ordinal);
                return "transport error";
        }
    }

    private static Gen<RandomResponse> GenerateResponses()
    {
        var bytes = Gen.Choose(0, 255).Select(value => (byte)value);
        var random = bytes.ArrayOf();
        var truncated =
            from body in Gen.Elements(_goodBodies)
            from length in Gen.Choose(0, body.Length)
            select body[..length];
        var flipped =
            from body in Gen.Elements(_goodBodies)
            from flips in Gen.Choose(0, body.Length - 1).Zip(bytes, (index, value) => (Index: index, Value: value)).NonEmptyListOf()
            select Flip(body, flips.Take(4));
        var spliced =
            from body in Gen.Elements(_goodBodies)
            from other in Gen.OneOf(random, Gen.Elements(_goodBodies))
            from at in Gen.Choose(0, body.Length)
            select (byte[])[.. body[..at], .. other, .. body[at..]];
        var text = random.Select(Encoding.Latin1.GetString);
        var header =
            from name in Gen.Elements(
                "x-amzn-RequestId", "x-amzn-ErrorType", "x-amz-retry-after", "Date", "Content-Type", "Content-Encoding", "X-Other")
            from value in Gen.OneOf(
                text, Gen.Elements("ConflictException", "ServerException", "-1", "99999999999999999999", "gzip", "text/html"))
            select (name, value);
        return
            from call in Gen.Choose(0, _calls.Length - 1)
            from status in Gen.Frequency(
                (5, Gen.Constant(200)), (3, Gen.Elements(400, 403, 404, 429, 500, 502, 503, 504)), (1, Gen.Choose(200, 999)))
            from body in Gen.Frequency((1, random), (1, truncated), (3, flipped), (1, spliced), (1, Gen.Elements(_goodBodies)))
            from headers in header.ArrayOf().Resize(3)
            select new RandomResponse(call, status, headers, body);
    }

    private static byte[] Flip(byte[] body, IEnumerable<(int Index, byte Value)> flips)
    {
        var flipped = (byte[])body.Clone();
        foreach (var (index, value) in flips)
        {
            flipped[index] = value;
        }

        return flipped;
    }

    /// <summary>Tries to do without the headers, and with half of the body.</summary>
    private static IEnumerable<RandomResponse> Shrink(RandomResponse response)
    {
        if (response.Headers.Length > 0)
        {
            yield return response with { Headers = response.Headers[1..] };
        }

        if (response.Body.Length > 0)
        {
            yield return response with { Body = response.Body[..(response.Body.Length / 2)] };
            yield return response with { Body = response.Body[..^1] };
            yield return response with { Body = response.Body[1..] };
        }
    }

    private sealed record RandomResponse(int Call, int Status, (string Name, string Value)[] Headers, byte[] Body)
    {
        public override string ToString() => $"call {Call}, status {Status}, headers [{string.Join(", ", Headers)}], "
            + $"body {Convert.ToHexString(Body)} ({Encoding.UTF8.GetString(Body)})";
    }
}
