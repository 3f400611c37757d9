using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.TaskDefinitions;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>Makes the read-only calls of a plan.</summary>
internal sealed class ServicePlanReader(IEcsClient client, CancellationToken cancellationToken)
{
    /// <summary>Describes a service with its tags; null if there is none of this name.</summary>
    public async Task<Service?> FindServiceAsync(string? cluster, string name)
    {
        var request = new DescribeServicesRequest { Cluster = cluster, Services = [name], Include = [ServiceField.Tags] };
        var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Services is [var service, ..])
        {
            return service;
        }

        if (response.Failures.Any(MissingFailure.IsUnread))
        {
            response.ThrowIfAnyFailed();
        }

        return null;
    }

    /// <summary>Describes a revision, or the newest active one of a family, with its tags; null if there is none.</summary>
    public Task<DescribeTaskDefinitionResponse?> FindTaskDefinitionAsync(string name) => TaskDefinitionReader.FindAsync(client, name, cancellationToken);

    /// <summary>Finds out whether a service belongs to a namespace, given by its name or ARN; null if the caller may not list it.</summary>
    public async Task<bool?> IsInNamespaceAsync(string serviceArn, string namespaceName)
    {
        try
        {
            return await client.Paginate(new ListServicesByNamespaceRequest { Namespace = namespaceName })
                .ContainsAsync(serviceArn, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
        }
        catch (NamespaceNotFoundException)
        {
            return false;
        }
        catch (AccessDeniedException)
        {
            return null;
        }
    }
}
