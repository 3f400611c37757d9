namespace EcsServiceConnect.Client.Testing;

/// <summary>Every operation that the in-memory ECS knows.</summary>
internal sealed class OperationIndex
{
    private readonly Dictionary<string, OperationHandler> _handlers = new(StringComparer.Ordinal);

    public OperationIndex(EcsModules modules)
    {
        AddClusters();
        AddTaskDefinitions();
        AddServices(modules);
        AddServiceDeployments(modules);
        AddTasks(modules);
        AddContainerInstances(modules);
        AddAttributes(modules);
        AddCapacityProviders();
        AddTaskSets(modules);
        AddAccountSettings();
        AddTags();
        AddDaemons(modules);
        AddGateways();
        AddExpressGateways(modules);
        AddAgent(modules);
    }

    public IReadOnlyCollection<string> Names => _handlers.Keys;

    public OperationHandler? Find(string operation) => _handlers.GetValueOrDefault(operation);

    public OperationHandler GetHandler(string operation) => Find(operation)
        ?? throw CreateUnknownException($"The in-memory ECS does not know the operation '{MessageSanitizer.Sanitize(operation)}'.");

    /// <summary>
    /// Creates the error of every AWS service for a target that is none of its operations. The service sends no message, as in
    /// https://github.com/aws/aws-sdk-net/issues/1536.
    /// </summary>
    public static EcsServiceException CreateUnknownException(string message) => new("UnknownOperationException", message);

    private void AddClusters()
    {
        Add(new CreateClusterHandler());
        Add(new DeleteClusterHandler());
        Add(new DescribeClustersHandler());
        Add(new ListClustersHandler());
        Add(new UpdateClusterHandler());
        Add(new UpdateClusterSettingsHandler());
    }

    private void AddTaskDefinitions()
    {
        Add(new DeleteTaskDefinitionsHandler());
        Add(new DeregisterTaskDefinitionHandler());
        Add(new DescribeTaskDefinitionHandler());
        Add(new ListTaskDefinitionFamiliesHandler());
        Add(new ListTaskDefinitionsHandler());
        Add(new RegisterTaskDefinitionHandler());
    }

    private void AddServices(EcsModules modules)
    {
        Add(new CreateServiceHandler(modules.Services, modules.TaskSets));
        Add(new DeleteServiceHandler(modules.Services));
        Add(new DescribeServicesHandler());
        Add(new ListServicesHandler());
        Add(new ListServicesByNamespaceHandler());
        Add(new UpdateServiceHandler(modules.Services));
    }

    private void AddServiceDeployments(EcsModules modules)
    {
        Add(new ContinueServiceDeploymentHandler(modules.Hooks));
        Add(new DescribeServiceDeploymentsHandler());
        Add(new DescribeServiceRevisionsHandler());
        Add(new ListServiceDeploymentsHandler());
        Add(new StopServiceDeploymentHandler(modules.Deployments));
    }

    private void AddTasks(EcsModules modules)
    {
        Add(new DescribeTasksHandler());
        Add(new ExecuteCommandHandler());
        Add(new GetTaskProtectionHandler());
        Add(new ListTasksHandler());
        Add(new RunTaskHandler(modules.TaskLifecycle, modules.Placement));
        Add(new StartTaskHandler(modules.TaskLifecycle));
        Add(new StopTaskHandler(modules.TaskLifecycle, modules.Services));
        Add(new UpdateTaskProtectionHandler(modules.Services));
    }

    private void AddAccountSettings()
    {
        Add(new DeleteAccountSettingHandler());
        Add(new ListAccountSettingsHandler());
        Add(new PutAccountSettingHandler());
        Add(new PutAccountSettingDefaultHandler());
    }

    private void AddTags()
    {
        Add(new ListTagsForResourceHandler());
        Add(new TagResourceHandler());
        Add(new UntagResourceHandler());
    }

    private void AddDaemons(EcsModules modules)
    {
        Add(new CreateDaemonHandler(modules.Daemons));
        Add(new DeleteDaemonHandler(modules.Daemons));
        Add(new DeleteDaemonTaskDefinitionHandler());
        Add(new DescribeDaemonHandler());
        Add(new DescribeDaemonDeploymentsHandler());
        Add(new DescribeDaemonRevisionsHandler());
        Add(new DescribeDaemonTaskDefinitionHandler());
        Add(new ListDaemonDeploymentsHandler());
        Add(new ListDaemonsHandler());
        Add(new ListDaemonTaskDefinitionsHandler());
        Add(new RegisterDaemonTaskDefinitionHandler());
        Add(new UpdateDaemonHandler(modules.Daemons));
    }

    private void AddGateways()
    {
        Add(new AssociateGatewayWithClusterHandler());
        Add(new CreateGatewayHandler());
        Add(new DeleteGatewayHandler());
        Add(new DescribeGatewayHandler());
        Add(new DescribeGatewayResourcesHandler());
        Add(new DescribeGatewayRouteHandler());
        Add(new DisassociateGatewayFromClusterHandler());
        Add(new ListGatewayClusterAssociationsHandler());
        Add(new ListGatewayRoutesHandler());
        Add(new ListGatewaysHandler());
        Add(new UpdateGatewayHandler());
    }

    private void AddExpressGateways(EcsModules modules)
    {
        Add(new CreateExpressGatewayServiceHandler(modules.Services));
        Add(new DeleteExpressGatewayServiceHandler(modules.Services));
        Add(new DescribeExpressGatewayServiceHandler());
        Add(new UpdateExpressGatewayServiceHandler(modules.Services));
    }

    private void AddTaskSets(EcsModules modules)
    {
        Add(new CreateTaskSetHandler(modules.Services, modules.TaskSets));
        Add(new DeleteTaskSetHandler(modules.Services));
        Add(new DescribeTaskSetsHandler());
        Add(new UpdateServicePrimaryTaskSetHandler());
        Add(new UpdateTaskSetHandler(modules.Services));
    }

    private void AddContainerInstances(EcsModules modules)
    {
        Add(new DeregisterContainerInstanceHandler(modules.Instances));
        Add(new DescribeContainerInstancesHandler());
        Add(new ListContainerInstancesHandler());
        Add(new RegisterContainerInstanceHandler(modules.Capacity));
        Add(new UpdateContainerAgentHandler(modules.AgentUpdates));
        Add(new UpdateContainerInstancesStateHandler(modules.Capacity));
    }

    private void AddAttributes(EcsModules modules)
    {
        Add(new DeleteAttributesHandler(modules.Capacity));
        Add(new ListAttributesHandler());
        Add(new PutAttributesHandler(modules.Capacity));
    }

    private void AddCapacityProviders()
    {
        Add(new CreateCapacityProviderHandler());
        Add(new DeleteCapacityProviderHandler());
        Add(new DescribeCapacityProvidersHandler());
        Add(new PutClusterCapacityProvidersHandler());
        Add(new UpdateCapacityProviderHandler());
    }

    private void AddAgent(EcsModules modules)
    {
        Add(new DiscoverPollEndpointHandler());
        Add(new SubmitAttachmentStateChangesHandler());
        Add(new SubmitContainerStateChangeHandler());
        Add(new SubmitTaskStateChangeHandler(modules.TaskLifecycle, modules.Services));
    }

    private void Add(OperationHandler handler) => _handlers.Add(handler.Operation, handler);
}
