namespace EcsServiceConnect.Client.Testing;

/// <summary>Every operation that the in-memory ECS knows.</summary>
internal sealed class OperationTable
{
    private readonly Dictionary<string, OperationHandler> _handlers = new(StringComparer.Ordinal);

    public OperationTable()
    {
        AddClusters();
        AddTaskDefinitions();
        AddServices();
        AddTasks();
        AddContainerInstances();
        AddAttributes();
        AddCapacityProviders();
        AddAgent();
    }

    public IReadOnlyCollection<string> Names => _handlers.Keys;

    public OperationHandler? Find(string operation) => _handlers.GetValueOrDefault(operation);

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
        Add(new DeregisterTaskDefinitionHandler());
        Add(new DescribeTaskDefinitionHandler());
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

    private void AddTasks()
    {
        Add(new DescribeTasksHandler());
        Add(new ListTasksHandler());
        Add(new RunTaskHandler());
        Add(new StartTaskHandler());
        Add(new StopTaskHandler());
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
