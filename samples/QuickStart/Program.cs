using System.CommandLine.Invocation;
using QuickStart;

var parsed = QuickStartCommand.Create().Parse(args);
if (parsed.Action is ParseErrorAction complaint)
{
    // What is wrong stands out better without the whole help around it.
    complaint.ShowHelp = false;
}

return await parsed.InvokeAsync();
