using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Services.Planning;

namespace EcsServiceConnect.Client;

/// <summary>Plans what it takes to bring a service to its desired state.</summary>
public static class ServicePlanExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Plans a service and its task definition: whether the service is created, changed or left alone, and what differs. Nothing is changed
        /// until the plan is applied.
        /// </summary>
        /// <param name="definition">
        /// The task definition that the service should run. Null: the service names one itself, or keeps the one that it runs.
        /// </param>
        /// <param name="service">
        /// The desired service. With a <paramref name="definition"/>, its own <see cref="CreateServiceRequest.TaskDefinition"/> may only name the
        /// same family, and its revision does not count.
        /// </param>
        /// <param name="options">What to keep, to force and to check; null for the defaults.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The plan.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
        /// <exception cref="EcsPlanException">
        /// Cluster, name or family contradict each other or the present service, the service is <c>DRAINING</c>, it has another deployment
        /// controller than <c>ECS</c>, or it names a task definition that is not registered.
        /// </exception>
        /// <exception cref="EcsValidationException">A definition lacks a required member.</exception>
        /// <exception cref="EcsException">A call failed.</exception>
        /// <remarks>
        /// Calls DescribeServices and, if there is a definition, DescribeTaskDefinition for the revision that runs, and once more for the newest
        /// one only if that differs. ListServicesByNamespace follows only if the namespace is stated by its name and described by its ARN
        /// or the other way around. <see cref="ServiceComparison"/> and <see cref="TaskDefinitionComparison"/> state what counts as a
        /// difference. A service that is <c>INACTIVE</c> is created again.
        /// </remarks>
        public Task<ServicePlan> PlanServiceAsync(
            RegisterTaskDefinitionRequest? definition,
            CreateServiceRequest service,
            ServicePlanOptions? options = null,
            CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentNullException.ThrowIfNull(service);
            return new ServicePlanFactory(client, cancellationToken).CreateAsync(definition, service, options ?? new ServicePlanOptions());
        }

        /// <summary>Plans a service and its task definition from their JSON files.</summary>
        /// <param name="definitionFile">
        /// The path of the task definition: the input of <c>aws ecs register-task-definition</c>, as the AWS CLI, the GitHub action and ecspresso
        /// use it, or what <c>describe-task-definition</c> prints. Null: the service names one itself, or keeps the one that it runs.
        /// </param>
        /// <param name="serviceFile">
        /// The path of the service: the input of <c>aws ecs create-service</c>, a service definition of ecspresso, or what
        /// <c>describe-services</c> prints of one service. What a file with the input of <c>update-service</c> leaves out is kept.
        /// </param>
        /// <param name="options">
        /// What to keep, to force and to check, and cluster and name if the file does not state them; null for the defaults.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The plan.</returns>
        /// <exception cref="ArgumentException">A path is empty, or <paramref name="serviceFile"/> is null.</exception>
        /// <exception cref="EcsPlanException">
        /// A file cannot be read, is not valid JSON, or has unknown members: the message has the path, line and column of each, and the
        /// nearest known name; or it lacks a required member, or is a file of another tool, which the message names. Or one of the failures of the
        /// other overload.
        /// </exception>
        /// <exception cref="EcsValidationException">A new service lacks a required member.</exception>
        /// <exception cref="EcsException">A call failed.</exception>
        public Task<ServicePlan> PlanServiceAsync(
            string? definitionFile, string serviceFile, ServicePlanOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentException.ThrowIfNullOrEmpty(serviceFile);
            if (definitionFile is not null)
            {
                ArgumentException.ThrowIfNullOrEmpty(definitionFile);
            }

            return PlanFilesAsync(client, definitionFile, serviceFile, options ?? new ServicePlanOptions(), cancellationToken);
        }
    }

    private static async Task<ServicePlan> PlanFilesAsync(
        IEcsClient client, string? definitionFile, string serviceFile, ServicePlanOptions options, CancellationToken cancellationToken)
    {
        var definition = definitionFile is null
            ? null
            : await DefinitionFileReader.ReadTaskDefinitionAsync(definitionFile, cancellationToken).ConfigureAwait(false);
        var service = await DefinitionFileReader.ReadServiceAsync(serviceFile, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(service.Request.ServiceName) && string.IsNullOrEmpty(options.ServiceName))
        {
            throw new EcsPlanException(EcsPlanOutcome.InvalidFile, $"{serviceFile}: {ServicePlanInputValidator.NameRequired}");
        }

        return await new ServicePlanFactory(client, cancellationToken).CreateAsync(definition, service, options).ConfigureAwait(false);
    }
}
