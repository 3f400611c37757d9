namespace EcsServiceConnect.Client.Testing;

/// <summary>Every operation that the in-memory ECS knows.</summary>
internal sealed class OperationIndex
{
    private readonly Dictionary<string, OperationHandler> _handlers = new(StringComparer.Ordinal);

    public OperationIndex()
    {
        AddClusters();
        AddTaskDefinitions();
        AddServices();
        AddServiceDeployments();
        AddTasks();
        AddContainerInstances();
        AddAttributes();
        AddCapacityProviders();
        AddTaskSets();
        AddAccountSettings();
        AddTags();
        AddDaemons();
        AddGateways();
        AddExpressGateways();
        AddAgent();
    }

    public IReadOnlyCollection<string> Names => _handlers.Keys;

    public OperationHandler GetHandler(string operation) => _handlers.GetValueOrDefault(operation)
        ?? throw new ClientException($"The in-memory ECS does not know the operation '{MessageSanitizer.Sanitize(operation)}'.");

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

    private void AddServices()
    {
        Add(new CreateServiceHandler());
        Add(new DeleteServiceHandler());
        Add(new DescribeServicesHandler());
        Add(new ListServicesHandler());
        Add(new ListServicesByNamespaceHandler());
        Add(new UpdateServiceHandler());
    }

    private void AddServiceDeployments()
    {
        Add(new ContinueServiceDeploymentHandler());
        Add(new DescribeServiceDeploymentsHandler());
        Add(new DescribeServiceRevisionsHandler());
        Add(new ListServiceDeploymentsHandler());
        Add(new StopServiceDeploymentHandler());
    }

    private void AddTasks()
    {
        Add(new DescribeTasksHandler());
        Add(new ExecuteCommandHandler());
        Add(new GetTaskProtectionHandler());
        Add(new ListTasksHandler());
        Add(new RunTaskHandler());
        Add(new StartTaskHandler());
        Add(new StopTaskHandler());
        Add(new UpdateTaskProtectionHandler());
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

    private void AddDaemons()
    {
        Add(new CreateDaemonHandler());
        Add(new DeleteDaemonHandler());
        Add(new DeleteDaemonTaskDefinitionHandler());
        Add(new DescribeDaemonHandler());
        Add(new DescribeDaemonDeploymentsHandler());
        Add(new DescribeDaemonRevisionsHandler());
        Add(new DescribeDaemonTaskDefinitionHandler());
        Add(new ListDaemonDeploymentsHandler());
        Add(new ListDaemonsHandler());
        Add(new ListDaemonTaskDefinitionsHandler());
        Add(new RegisterDaemonTaskDefinitionHandler());
        Add(new UpdateDaemonHandler());
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

    private void AddExpressGateways()
    {
        Add(new CreateExpressGatewayServiceHandler());
        Add(new DeleteExpressGatewayServiceHandler());
        Add(new DescribeExpressGatewayServiceHandler());
        Add(new UpdateExpressGatewayServiceHandler());
    }

    private void AddTaskSets()
    {
        Add(new CreateTaskSetHandler());
        Add(new DeleteTaskSetHandler());
        Add(new DescribeTaskSetsHandler());
        Add(new UpdateServicePrimaryTaskSetHandler());
        Add(new UpdateTaskSetHandler());
    }

    private void AddContainerInstances()
    {
        Add(new DeregisterContainerInstanceHandler());
        Add(new DescribeContainerInstancesHandler());
        Add(new ListContainerInstancesHandler());
        Add(new RegisterContainerInstanceHandler());
        Add(new UpdateContainerAgentHandler());
        Add(new UpdateContainerInstancesStateHandler());
    }

    private void AddAttributes()
    {
        Add(new DeleteAttributesHandler());
        Add(new ListAttributesHandler());
        Add(new PutAttributesHandler());
    }

    private void AddCapacityProviders()
    {
        Add(new CreateCapacityProviderHandler());
        Add(new DeleteCapacityProviderHandler());
        Add(new DescribeCapacityProvidersHandler());
        Add(new PutClusterCapacityProvidersHandler());
        Add(new UpdateCapacityProviderHandler());
    }

    private void AddAgent()
    {
        Add(new DiscoverPollEndpointHandler());
        Add(new SubmitAttachmentStateChangesHandler());
        Add(new SubmitContainerStateChangeHandler());
        Add(new SubmitTaskStateChangeHandler());
    }

    private void Add(OperationHandler handler) => _handlers.Add(handler.Operation, handler);
}
