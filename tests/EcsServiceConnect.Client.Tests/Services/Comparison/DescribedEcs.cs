using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Services.Comparison;

/// <summary>A client that describes one service and one task definition as recorded, and fails any call that would write.</summary>
internal sealed class DescribedEcs(DescribeServicesResponse services, DescribeTaskDefinitionResponse taskDefinition) : IEcsClient
{
    public List<string> Calls { get; } = [];

    public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse
    {
        Calls.Add(request.GetType().Name);
        EcsResponse response = request switch
        {
            DescribeServicesRequest => services,
            DescribeTaskDefinitionRequest => taskDefinition,
            ListServicesByNamespaceRequest => new ListServicesByNamespaceResponse
            {
                ServiceArns = [.. services.Services.Select(service => service.ServiceArn!)],
            },
            _ => throw new InvalidOperationException($"Unexpected call of {request.GetType().Name}."),
        };
        return Task.FromResult((TResponse)response);
    }
}
