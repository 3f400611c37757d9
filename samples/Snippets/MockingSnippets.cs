using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using Moq;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Snippets;

/// <summary>What docs/guides/mocking.md shows.</summary>
internal static class MockingSnippets
{
    public static async Task FakeAsync()
    {
        var ecs = new FakeEcs();

        await new Scaler(ecs).DoubleAsync("prod", "orders");

        Assert.Equal(4, ecs.Requests.OfType<UpdateServiceRequest>().Single().DesiredCount);
    }

    public static async Task NSubstituteAsync()
    {
        var ecs = Substitute.For<IEcsClient>();
        ecs.SendAsync(Arg.Any<DescribeServicesRequest>(), Arg.Any<CancellationToken>())
            .Returns(new DescribeServicesResponse { Services = [new Service { ServiceName = "orders", DesiredCount = 2 }] });

        await new Scaler(ecs).DoubleAsync("prod", "orders");

        await ecs.Received(1).SendAsync(
            Arg.Is<UpdateServiceRequest>(request => request.Service == "orders" && request.DesiredCount == 4), Arg.Any<CancellationToken>());
    }

    public static async Task NSubstituteErrorAsync()
    {
        var ecs = Substitute.For<IEcsClient>();
        ecs.SendAsync(Arg.Any<DescribeServicesRequest>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ClusterNotFoundException("Cluster not found."));

        await ExpectAsync<ClusterNotFoundException>(() => new Scaler(ecs).DoubleAsync("prod", "orders"));
    }

    public static async Task MoqAsync()
    {
        var ecs = new Mock<IEcsClient>(MockBehavior.Strict);
        ecs.Setup(client => client.SendAsync(It.IsAny<DescribeServicesRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeServicesResponse { Services = [new Service { ServiceName = "orders", DesiredCount = 2 }] });
        ecs.Setup(client => client.SendAsync(It.Is<UpdateServiceRequest>(request => request.DesiredCount == 4), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new UpdateServiceResponse());

        await new Scaler(ecs.Object).DoubleAsync("prod", "orders");

        ecs.VerifyAll();
    }

    public static async Task MoqErrorAsync()
    {
        var ecs = new Mock<IEcsClient>(MockBehavior.Strict);
        ecs.Setup(client => client.SendAsync(It.IsAny<DescribeServicesRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new ClusterNotFoundException("Cluster not found."));

        await ExpectAsync<ClusterNotFoundException>(() => new Scaler(ecs.Object).DoubleAsync("prod", "orders"));
    }

    public static async Task PagesAsync()
    {
        EcsPageable<string> services = EcsPageable.FromPages(
            new EcsPage<string> { Items = ["orders", "basket"], NextToken = "page-2" },
            new EcsPage<string> { Items = ["search"] });

        Assert.Equal(3, await CountAsync(services));
    }

    private static async Task<int> CountAsync(EcsPageable<string> services)
    {
        var count = 0;
        await foreach (var name in services)
        {
            count += name.Length > 0 ? 1 : 0;
        }

        return count;
    }

    private static async Task ExpectAsync<TException>(Func<Task> action)
        where TException : Exception
    {
        try
        {
            await action();
        }
        catch (TException)
        {
            return;
        }

        Assert.True(false);
    }

    public sealed class FakeEcs : IEcsClient
    {
        public List<EcsRequest> Requests { get; } = [];

        public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
            where TResponse : EcsResponse
        {
            Requests.Add(request);
            EcsResponse response = request switch
            {
                DescribeServicesRequest => new DescribeServicesResponse { Services = [new Service { ServiceName = "orders", DesiredCount = 2 }] },
                UpdateServiceRequest => new UpdateServiceResponse(),
                _ => throw new NotSupportedException($"The test does not expect {request.Operation.Name}."),
            };
            return Task.FromResult((TResponse)response);
        }
    }
}
