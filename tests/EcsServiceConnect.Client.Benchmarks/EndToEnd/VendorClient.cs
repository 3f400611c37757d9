using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>AWS's own clients as they are set up by default: SQS for a list of names, Systems Manager for the deep response.</summary>
internal sealed class VendorClient : IBenchmarkedClient
{
    private static readonly BasicAWSCredentials _credentials = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    private static readonly ListQueuesRequest _queues = new() { QueueNamePrefix = "storefront", MaxResults = 100 };
    private static readonly DescribeAutomationStepExecutionsRequest _steps = new()
    {
        AutomationExecutionId = "0b2a7f0e-6d4b-4c3d-9e6f-000000000003",
    };

    private readonly Uri _server;
    private readonly List<AmazonServiceClient> _clients = [];

    public VendorClient(Uri server)
    {
        _server = server;
    }

    public string Name => "vendor";

    public Workload CreateWorkload(ResponseSize size)
    {
        var prepared = PreparedResponse.ForVendor(size);
        if (size == ResponseSize.Deep)
        {
            var ssm = new AmazonSimpleSystemsManagementClient(_credentials, Configured(new AmazonSimpleSystemsManagementConfig(), prepared));
            _clients.Add(ssm);
            return Workload.Create(
                prepared, () => ssm.DescribeAutomationStepExecutionsAsync(_steps), response => response.StepExecutions.Count, prepared.Items);
        }

        var sqs = new AmazonSQSClient(_credentials, Configured(new AmazonSQSConfig(), prepared));
        _clients.Add(sqs);
        return Workload.Create(prepared, () => sqs.ListQueuesAsync(_queues), response => response.QueueUrls.Count, prepared.Items);
    }

    public void Dispose() => _clients.ForEach(client => client.Dispose());

    /// <summary>Its number of connections has no limit by default, as ours has none.</summary>
    private TConfig Configured<TConfig>(TConfig config, PreparedResponse prepared)
        where TConfig : ClientConfig
    {
        config.ServiceURL = new Uri(_server, prepared.Path).AbsoluteUri;
        config.AuthenticationRegion = "eu-central-1";
        config.RetryMode = RequestRetryMode.Standard;
        return config;
    }
}
