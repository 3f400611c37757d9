using System.Globalization;
using System.Text.Json;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The task protection endpoint of the agent, which calls ECS as the task's role: the calls are recorded, and scripted faults apply to
/// them.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-scale-in-protection-endpoint.html</remarks>
internal sealed class TaskProtectionEndpoint(EcsState state, FaultInjectingDispatcher dispatcher)
{
    /// <param name="endpointId">The id of the container in the URL.</param>
    /// <param name="body">The body of PUT; null for GET.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async ValueTask<InMemoryEcsResponse> HandleAsync(string endpointId, ReadOnlyMemory<byte>? body, CancellationToken cancellationToken)
    {
        TaskProtectionInput? input = null;
        if (body is { } json && !TaskProtectionInput.TryRead(json.Span, out input))
        {
            return WriteError(400, "InvalidParameterException", "UpdateTaskProtection: failed to decode request");
        }

        string? arn;
        string? cluster;
        bool hasRole;
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDue();
            var task = AgentContainer.Find(endpointId, state)?.Task;
            (arn, cluster) = (task?.Arn, task?.Cluster.Arn);
            hasRole = (task?.Template.Overrides?.TaskRoleArn ?? task?.Template.Definition.Definition.TaskRoleArn) is not null;
        }

        return arn is null ? WriteError(404, "ResourceNotFoundException", "Failed to find a task for the request")
            : input is { ProtectionEnabled: null } ? WriteError(400, "InvalidParameterException", "Invalid request: does not contain 'ProtectionEnabled' field", arn)
            : !hasRole ? WriteError(403, "AccessDeniedException", "Invalid Request: no task IAM role credentials available for task", arn)
            : input is null
                ? await GetAsync(cluster!, arn, cancellationToken).ConfigureAwait(false)
                : await UpdateAsync(cluster!, arn, input, cancellationToken).ConfigureAwait(false);
    }

    private Task<InMemoryEcsResponse> GetAsync(string cluster, string arn, CancellationToken cancellationToken) => CallAsync(
        "GetTaskProtection",
        EcsJson.SerializeToUtf8Bytes(new GetTaskProtectionRequest { Cluster = cluster, Tasks = [arn] }),
        arn,
        static body => EcsJson.Deserialize<GetTaskProtectionResponse>(body) is var response ? (response.ProtectedTasks, response.Failures) : default,
        cancellationToken);

    private Task<InMemoryEcsResponse> UpdateAsync(string cluster, string arn, TaskProtectionInput input, CancellationToken cancellationToken) => CallAsync(
        "UpdateTaskProtection",
        EcsJson.SerializeToUtf8Bytes(new UpdateTaskProtectionRequest
        {
            Cluster = cluster,
            Tasks = [arn],
            ProtectionEnabled = input.ProtectionEnabled,
            ExpiresInMinutes = input.ExpiresInMinutes,
        }),
        arn,
        static body => EcsJson.Deserialize<UpdateTaskProtectionResponse>(body) is var response ? (response.ProtectedTasks, response.Failures) : default,
        cancellationToken);

    private async Task<InMemoryEcsResponse> CallAsync(
        string operation,
        byte[] body,
        string arn,
        Func<byte[], (IReadOnlyList<ProtectedTask> Tasks, IReadOnlyList<Failure> Failures)> read,
        CancellationToken cancellationToken)
    {
        var request = new InMemoryEcsRequest { Headers = CreateHeaders(operation), Body = body };
        var response = await dispatcher.DispatchAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Connection != InMemoryEcsConnection.Completed)
        {
            return WriteError(500, "ServerException", "The connection to ECS failed.", arn);
        }

        var headers = new RequestHeaders(response.Headers);
        if (response.StatusCode != 200)
        {
            return WriteError(
                response.StatusCode, headers["x-amzn-ErrorType"] ?? "ServerException", ReadMessage(response.Body), arn, headers["x-amzn-RequestId"]);
        }

        var (tasks, failures) = read(response.Body.ToArray());
        return failures is [var failure, ..] ? WriteFailure(failure) : WriteProtection(tasks[0]);
    }

    /// <summary>Creates the headers of a call that is signed with the credentials of the task role.</summary>
    private Dictionary<string, string> CreateHeaders(string operation)
    {
        var now = state.Clock.GetUtcNow();
        var date = now.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = RequestDispatcher.ContentType,
            ["X-Amz-Target"] = RequestDispatcher.TargetPrefix + operation,
            ["X-Amz-Date"] = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            ["Authorization"] = $"AWS4-HMAC-SHA256 Credential=ASIATASKROLE/{date}/{state.Arns.Region}/ecs/aws4_request, "
                + $"SignedHeaders=host;x-amz-date, Signature={new string('0', 64)}",
        };
    }

    private static string ReadMessage(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var error = JsonDocument.Parse(body);
            return error.RootElement.TryGetProperty("message", out var message) ? message.GetString() ?? "" : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static InMemoryEcsResponse WriteProtection(ProtectedTask task) => Write(200, "protection", writer =>
    {
        writer.WritePropertyName("ExpirationDate");
        if (task.ExpirationDate is { } expiration)
        {
            writer.WriteStringValue(expiration.UtcDateTime);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteBoolean("ProtectionEnabled", task.ProtectionEnabled == true);
        writer.WriteString("TaskArn", task.TaskArn);
    });

    private static InMemoryEcsResponse WriteFailure(Failure failure) => Write(200, "failure", writer =>
    {
        writer.WriteString("Arn", failure.Arn);
        writer.WriteString("Detail", failure.Detail);
        writer.WriteString("Reason", failure.Reason);
    });

    private static InMemoryEcsResponse WriteError(int statusCode, string code, string message, string? arn = null, string? requestId = null) =>
        Write(
            statusCode,
            "error",
            writer =>
            {
                if (arn is not null)
                {
                    writer.WriteString("Arn", arn);
                }

                writer.WriteString("Code", code);
                writer.WriteString("Message", message);
            },
            requestId);

    private static InMemoryEcsResponse Write(int statusCode, string name, Action<Utf8JsonWriter> writeMembers, string? requestId = null) =>
        AgentResponseWriter.Write(statusCode, AgentResponseWriter.WriteObject(writer =>
        {
            if (requestId is not null)
            {
                writer.WriteString("requestID", requestId);
            }

            writer.WriteStartObject(name);
            writeMembers(writer);
            writer.WriteEndObject();
        }));
}
