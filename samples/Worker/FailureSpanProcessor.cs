using System.Diagnostics;
using OpenTelemetry;

namespace Worker;

/// <summary>Exports the spans of calls that failed or were retried. A monitor makes many calls, and most are of no interest.</summary>
internal sealed class FailureSpanProcessor(BaseExporter<Activity> exporter) : SimpleActivityExportProcessor(exporter)
{
    public override void OnEnd(Activity data)
    {
        if (data.Status == ActivityStatusCode.Error || data.GetTagItem("ecs.client.attempts") is > 1)
        {
            base.OnEnd(data);
        }
    }
}
